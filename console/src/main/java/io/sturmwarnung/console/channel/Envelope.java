package io.sturmwarnung.console.channel;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.core.notification.NotificationText;

import java.time.Instant;
import java.util.List;

/**
 * A notice on its way to one channel.
 *
 * @param notice what is to be told
 * @param links where it points to
 * @param earlier what the channel already has of the same thread, oldest first
 * @param now the time by the clock
 */
public record Envelope(Notice notice, NoticeLinks links, List<Delivery> earlier, Instant now) {
    public Envelope {
        earlier = List.copyOf(earlier);
    }

    /** Whether the channel has told of the same thing before. */
    public boolean update() {
        return !earlier.isEmpty();
    }

    /** The words in that language. */
    public NotificationText text(String language) {
        return NotificationText.of(notice, language, links);
    }
}
