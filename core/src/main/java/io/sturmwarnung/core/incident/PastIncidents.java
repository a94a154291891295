package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.PastIncident;
import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The brand's incidents that have ended, the last {@value #MOST} of them; 200 bytes each. */
final class PastIncidents {
    private static final int MOST = 30;
    private static final int SHOWN = 3;

    /** A storm that breaks out again so soon is the same one's second wave (judgement). */
    static final Duration SECOND_WAVE = Duration.ofDays(7);

    private final Deque<Episode> ended = new ArrayDeque<>();

    /** Notes one that has ended. */
    void add(Episode episode) {
        ended.addLast(episode);
        if (ended.size() > MOST) {
            ended.removeFirst();
        }
    }

    /** Takes out the last one if a storm that begins then is its next wave. */
    Optional<Episode> takeSecondWave(Instant now, Episode begun) {
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        Episode last = ended.getLast();
        boolean soon = now.isBefore(last.lastElevated().plus(SECOND_WAVE));
        return soon && last.isLike(begun) ? Optional.of(ended.removeLast()) : Optional.empty();
    }

    /**
     * Those most like a storm over that cause: the same cause first, then the worst, newest first.
     */
    List<PastIncident> similarTo(String brand, Cause cause) {
        return ended.stream()
                .filter(episode -> episode.cause() == cause && cause != Cause.UNKNOWN)
                .sorted(
                        Comparator.comparingInt(Episode::level)
                                .thenComparing(Episode::onset)
                                .reversed())
                .limit(SHOWN)
                .map(episode -> episode.past(brand))
                .toList();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(ended.size());
        for (Episode episode : ended) {
            episode.writeTo(out);
        }
    }

    static PastIncidents readFrom(DataInput in) throws IOException {
        PastIncidents read = new PastIncidents();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            read.ended.addLast(Episode.readFrom(in));
        }
        return read;
    }
}
