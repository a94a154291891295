package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.window.Counter;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/** Takes the hours and days that have ended into what is usual. */
final class History {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final BrandMemory memory;

    History(BrandMemory memory) {
        this.memory = memory;
    }

    /** Begins with the hour in which a slot lies, unless it has begun. */
    void beginWith(Instant endOfSlot) {
        memory.baseline().begin(Math.floorDiv(endOfSlot.toEpochMilli() - 1, HOUR) + 1);
    }

    /** Takes in past hours; those between them that are left out are unknown. */
    void preload(SortedMap<Instant, Baseline.Hour> hours, Brand brand) {
        hours.forEach(
                (begin, counted) -> {
                    long hour = begin.toEpochMilli() / HOUR;
                    memory.baseline().begin(hour);
                    while (memory.baseline().next() < hour) {
                        memory.baseline().miss();
                    }
                    memory.baseline()
                            .close(
                                    counted,
                                    new Baseline.Circumstances(false, brand.expectedFactor(begin)));
                });
    }

    /**
     * Closes all hours that have ended.
     *
     * @param episode the open incident, or {@code null}
     */
    void close(Instant now, Brand brand, Episode episode) {
        Baseline baseline = memory.baseline();
        while (baseline.next() != Long.MIN_VALUE
                && (baseline.next() + 1) * HOUR <= now.toEpochMilli()) {
            Instant hour = Instant.ofEpochMilli(baseline.next() * HOUR);
            if (memory.hearing().lacksHour(hour, hour.plusMillis(HOUR))) {
                baseline.miss();
            } else {
                Baseline.Circumstances then =
                        new Baseline.Circumstances(episode != null, brand.expectedFactor(hour));
                if (baseline.close(counted(hour), then)) {
                    memory.slowBurn().forget();
                }
            }
            Instant end = hour.plusMillis(HOUR);
            memory.hearing().closed(end);
            if (end.toEpochMilli() % DAY == 0) {
                closeDay(end, now, episode);
            }
        }
    }

    private Baseline.Hour counted(Instant hour) {
        return new Baseline.Hour(
                memory.windows().inHourOf(hour, Counter.VOLUME),
                memory.windows().inHourOf(hour, Counter.SCORED),
                memory.windows().inHourOf(hour, Counter.NEGATIVE));
    }

    /** After a long silence several days end at once, and nobody criticised in the older ones. */
    private void closeDay(Instant end, Instant now, Episode episode) {
        if (memory.hearing().lacksSince(end.minusMillis(DAY))) {
            return;
        }
        boolean justNow = now.isBefore(end.plusMillis(HOUR));
        memory.slowBurn().close(justNow ? memory.windows().day().criticalAuthors() : 0);
        if (episode == null) {
            return;
        }
        if (episode.isSlow() && memory.slowBurn().above()) {
            episode.renew(now);
        }
        // Who deals with a storm knows that people are angry.
        memory.slowBurn().restart();
    }
}
