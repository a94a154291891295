package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps a habit from becoming a stream of alerts: when on-call was last told, and what followed.
 */
final class TroubleLog {
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Who always answers with a telephone number knows by the first alert of the day. */
    private static final Duration HABIT = Duration.ofHours(24);

    private final Map<Kind, Instant> last = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> since = new EnumMap<>(Kind.class);

    /** Whether on-call may be told again; if not, it is counted. */
    boolean mayTell(Kind kind, Instant now, boolean storm) {
        Duration pause = kind == Kind.DEFLECTION && !storm ? HABIT : PAUSE;
        boolean may = !last.containsKey(kind) || !now.isBefore(last.get(kind).plus(pause));
        if (!may) {
            since.merge(kind, 1L, Long::sum);
        }
        return may;
    }

    /**
     * Notes that on-call is told.
     *
     * @return how many there were since it was told before
     */
    long told(Kind kind, Instant now) {
        last.put(kind, now);
        Long before = since.remove(kind);
        return before == null ? 0 : before;
    }

    void writeTo(DataOutput out) throws IOException {
        for (Kind kind : Kind.values()) {
            Encoding.writeTime(out, last.get(kind));
            out.writeLong(since.getOrDefault(kind, 0L));
        }
    }

    static TroubleLog readFrom(DataInput in) throws IOException {
        TroubleLog read = new TroubleLog();
        for (Kind kind : Kind.values()) {
            Instant time = Encoding.readTime(in);
            long count = in.readLong();
            if (time != null) {
                read.last.put(kind, time);
            }
            if (count > 0) {
                read.since.put(kind, count);
            }
        }
        return read;
    }
}
