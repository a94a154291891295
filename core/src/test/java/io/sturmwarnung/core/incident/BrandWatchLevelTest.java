package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** How the level answers to what is posted, from mentions to alerts. */
class BrandWatchLevelTest {
    private static final Duration CALM = Duration.ofDays(14);
    private static final Duration STORM = CALM.plusHours(10);
    private static final Duration END = STORM.plusHours(5);

    /** Friendly and critical posts, more of them from hour to hour. */
    private static TestingTown town(long seed) {
        TestingTown town = new TestingTown(seed).talk(Duration.ZERO, CALM.plusDays(1), 150, 0.2);
        for (int minute = 0; minute < 240; minute++) {
            for (int i = 0; i < 1 + minute / 40; i++) {
                town.say(STORM.plusMinutes(minute), (i + minute) % 3 != 0, Cause.PRICE);
            }
        }
        return town;
    }

    /** The highest level an alert has told, minute by minute. */
    private static Map<Instant, Integer> told(TestingTown town) {
        List<Findings> findings = town.watch(new BrandWatch(), END);
        TreeMap<Instant, Integer> levels = new TreeMap<>();
        int highest = 0;
        for (Findings found : findings) {
            highest = Math.max(highest, found.alert().map(alert -> alert.level()).orElse(0));
            if (found.metrics().isPresent()) {
                levels.put(found.metrics().get().minute(), highest);
            }
        }
        return levels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverFalls_whenMoreCriticise(long seed) {
        TestingTown more = town(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            more.say(STORM.plusMinutes(random.nextInt(240)), true, Cause.PRICE);
        }

        Map<Instant, Integer> without = told(town(seed));
        Map<Instant, Integer> with = told(more);

        assertThat(without.values()).contains(2);
        without.forEach(
                (minute, level) ->
                        assertThat(with.get(minute))
                                .as("%s", minute)
                                .isGreaterThanOrEqualTo(level));
    }
}
