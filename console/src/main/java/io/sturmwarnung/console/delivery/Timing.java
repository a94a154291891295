package io.sturmwarnung.console.delivery;

import java.time.Clock;
import java.time.Duration;

/**
 * How a dispatcher spends its time.
 *
 * @param look pause between two looks for alerts
 * @param backOff how often a channel that is down is tried
 * @param clock the time
 */
public record Timing(Duration look, BackOff backOff, Clock clock) {

    /** Quick enough for people who wait for an alert, and three small searches for the index. */
    public static final Timing DEFAULT =
            new Timing(Duration.ofSeconds(2), BackOff.DEFAULT, Clock.systemUTC());
}
