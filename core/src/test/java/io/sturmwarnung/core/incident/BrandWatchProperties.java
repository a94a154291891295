package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;

/** What holds whatever is said, through the whole watch. */
class BrandWatchProperties {
    private static final Duration CALM = Duration.ofDays(4);

    /**
     * What a run is made of.
     *
     * @param perDay mentions on a calm day
     * @param share critical share of them
     * @param strength critical mentions a minute at the storm's height
     * @param storm minutes until then, and as many again until it is over
     */
    private record Talk(long seed, double perDay, double share, int strength, int storm) {
        TestingTown town() {
            TestingTown town = new TestingTown(seed);
            town.talk(Duration.ZERO, CALM.plusDays(1), perDay, share);
            for (int minute = 0; minute < 2 * storm; minute++) {
                int said = strength * Math.min(minute, 2 * storm - minute) / storm;
                for (int i = 0; i < said; i++) {
                    town.say(CALM.plusMinutes(minute), i % 4 != 0, Cause.PRICE);
                }
            }
            return town;
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void moreCriticismNeverLowersALevel(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 5, max = 400) double perDay,
            @ForAll @DoubleRange(max = 0.5) double share,
            @ForAll @IntRange(min = 1, max = 20) int strength,
            @ForAll @IntRange(min = 10, max = 240) int storm,
            @ForAll @IntRange(min = 1, max = 500) int more) {
        Talk talk = new Talk(seed, perDay, share, strength, storm);
        TestingTown worse = talk.town();
        Random random = new Random(seed);
        for (int i = 0; i < more; i++) {
            worse.say(CALM.plusMinutes(random.nextInt(2 * storm)), true, Cause.PRICE);
        }
        Duration end = CALM.plusMinutes(2L * storm);

        Map<Instant, Integer> without = told(talk.town().watch(new BrandWatch(), end));
        NavigableMap<Instant, Integer> with = told(worse.watch(new BrandWatch(), end));

        without.forEach(
                (minute, level) ->
                        assertThat(with.floorEntry(minute).getValue())
                                .as("%s", minute)
                                .isGreaterThanOrEqualTo(level));
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void theZoneOfTheMachineChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = -12, max = 14) int hours) {
        Talk talk = new Talk(seed, 100, 0.2, 10, 60);
        Duration end = CALM.plusHours(3);
        List<Findings> expected = talk.town().watch(new BrandWatch(), end);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("GMT%+d".formatted(hours)));

            assertThat(talk.town().watch(new BrandWatch(), end)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The highest level that was told, minute by minute. */
    private static NavigableMap<Instant, Integer> told(List<Findings> findings) {
        NavigableMap<Instant, Integer> levels = new TreeMap<>();
        int highest = 0;
        for (Findings found : findings) {
            highest = Math.max(highest, found.alert().map(alert -> alert.level()).orElse(0));
            if (found.metrics().isPresent()) {
                levels.put(found.metrics().get().minute(), highest);
            }
        }
        return levels;
    }
}
