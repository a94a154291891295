package io.sturmwarnung.jobs.post;

import java.io.Serializable;
import java.time.Instant;

/**
 * How fast a replay runs.
 *
 * @param speed seconds of event time in a second, more than 0
 * @param liveFrom posts before this time pass as fast as they can, or {@code null} for none
 */
public record Pace(double speed, Instant liveFrom) implements Serializable {
    public Pace {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("the speed must be more than 0, not " + speed);
        }
    }
}
