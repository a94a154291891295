package io.sturmwarnung.core.notification;

import java.time.Duration;

/**
 * How people are told.
 *
 * @param routing who is told of what
 * @param escalation who is told next while nobody answers
 * @param links where notices point to
 * @param maxAge how long after it was raised an alert is still told, by the clock; zero for however
 *     long, as in a replay
 */
public record NotificationPolicy(
        Routing routing, Escalation escalation, NoticeLinks links, Duration maxAge) {

    /** What is older was raised before anybody asked to be told, or helps nobody any more. */
    public static final Duration DEFAULT_MAX_AGE = Duration.ofHours(24);

    /** The same for alerts whose time has long passed. */
    public NotificationPolicy forReplay() {
        return new NotificationPolicy(routing, escalation, links, Duration.ZERO);
    }
}
