package io.sturmwarnung.core.alert;

import java.time.Instant;

/**
 * A sign of life of the whole chain; the latest one replaces those before.
 *
 * @param at when it was given, by the machine's clock
 * @param seenUpTo event time up to which posts have been seen
 */
public record Heartbeat(Instant at, Instant seenUpTo) {
    /** There is one. */
    public static final String ID = "heartbeat";
}
