package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * On which channels the brand is spoken of, and since when not all of them can be heard: silence
 * there is not calm. Size: 50 bytes for each of at most {@value #MOST} channels.
 */
final class Hearing {
    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(35);

    private final Map<String, Instant> heard = new TreeMap<>();
    private List<String> blind = List.of();
    private Instant since;
    private Instant deafSince;
    private Instant deafUntil;
    private Instant lastDeaf;

    /** Notes that the brand was spoken of on a channel. */
    void hear(String channel, Instant time) {
        if (heard.size() < MOST || heard.containsKey(channel)) {
            heard.merge(channel, time, (a, b) -> a.isAfter(b) ? a : b);
        }
    }

    /** Takes in which channels nothing comes from now, whatever brand they are of. */
    void observe(Instant now, Set<String> blindChannels) {
        since = since == null ? now : since;
        heard.values().removeIf(time -> time.isBefore(now.minus(KEPT)));
        blind = heard.keySet().stream().filter(blindChannels::contains).toList();
        if (!blind.isEmpty()) {
            deafSince = deafSince == null ? now : deafSince;
            deafUntil = null;
            lastDeaf = now;
        } else if (deafSince != null && deafUntil == null) {
            deafUntil = now;
        }
    }

    /** The brand's channels that cannot be heard now, by name. */
    List<String> blind() {
        return blind;
    }

    /** Whether an hour lacks what was said on a channel, or began before the watch did. */
    boolean lacksHour(Instant start, Instant end) {
        return start.isBefore(since)
                || (deafSince != null
                        && end.isAfter(deafSince)
                        && (deafUntil == null || start.isBefore(deafUntil)));
    }

    /** Whether some hour since then lacked something. */
    boolean lacksSince(Instant start) {
        return start.isBefore(since) || (lastDeaf != null && lastDeaf.isAfter(start));
    }

    /** Forgets the deaf time once all hours that it spoils are closed. */
    void closed(Instant until) {
        if (deafUntil != null && !until.isBefore(deafUntil)) {
            deafSince = null;
            deafUntil = null;
        }
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(heard.size());
        for (Map.Entry<String, Instant> channel : heard.entrySet()) {
            Encoding.writeText(out, channel.getKey());
            Encoding.writeTime(out, channel.getValue());
        }
        for (Instant time : new Instant[] {since, deafSince, deafUntil, lastDeaf}) {
            Encoding.writeTime(out, time);
        }
    }

    static Hearing readFrom(DataInput in) throws IOException {
        Hearing read = new Hearing();
        int channels = in.readInt();
        for (int i = 0; i < channels; i++) {
            read.heard.put(Encoding.readText(in), Encoding.readTime(in));
        }
        read.since = Encoding.readTime(in);
        read.deafSince = Encoding.readTime(in);
        read.deafUntil = Encoding.readTime(in);
        read.lastDeaf = Encoding.readTime(in);
        return read;
    }
}
