package io.sturmwarnung.app.config;

import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.core.notification.NotificationPolicy;

import java.util.List;

/**
 * Who is told, and how.
 *
 * @param policy who is told of what and when
 * @param channels every channel that was configured
 */
public record Notifications(NotificationPolicy policy, List<Channel> channels) {
    public Notifications {
        channels = List.copyOf(channels);
    }

    /** The same for alerts whose time has long passed. */
    public Notifications forReplay() {
        return new Notifications(policy.forReplay(), channels);
    }
}
