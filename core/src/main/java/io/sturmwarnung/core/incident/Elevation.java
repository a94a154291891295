package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.EvidencePost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The stretch of time in which criticism has been above the ordinary, with less than an hour
 * between: what grows for hours before it is a storm began with its first post, not with the last
 * hour's.
 */
final class Elevation {
    private static final Duration MOST_CALM = Duration.ofHours(1);

    private EvidencePost first;
    private Instant last;

    /** Takes in whether criticism is above the ordinary now. */
    void observe(Instant now, boolean elevated, CriticalPosts critical) {
        if (elevated && first == null) {
            first = critical.firstSince(now.minus(MOST_CALM)).orElse(null);
        }
        if (elevated) {
            last = now;
        } else if (last != null && !now.isBefore(last.plus(MOST_CALM))) {
            first = null;
            last = null;
        }
    }

    /** The first critical post of the stretch, if it lasts. */
    Optional<EvidencePost> first() {
        return Optional.ofNullable(first);
    }

    void writeTo(DataOutput out) throws IOException {
        Encoding.writeOptionalPost(out, first);
        Encoding.writeTime(out, last);
    }

    static Elevation readFrom(DataInput in) throws IOException {
        Elevation read = new Elevation();
        read.first = Encoding.readOptionalPost(in);
        read.last = Encoding.readTime(in);
        return read;
    }
}
