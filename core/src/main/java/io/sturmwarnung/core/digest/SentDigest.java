package io.sturmwarnung.core.digest;

import java.time.Instant;

/**
 * A digest that people have.
 *
 * @param brand id of the brand
 * @param time what it is about; it ends when it was due
 * @param channel id of the channel it went through
 * @param at when, by the clock
 */
public record SentDigest(String brand, Stretch time, String channel, Instant at) {

    /** The same for the same brand and time at which a digest was due. */
    public String id() {
        return "digest:" + brand + ":" + time.to();
    }
}
