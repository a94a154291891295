package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

class StormScaleTest {
    @Provide
    Arbitrary<StormInputs> inputs() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.doubles().between(0, 60),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 100))
                .as(
                        (authors, surge, channels, negative, offensive, outlets, reach, insults) ->
                                new StormInputs(
                                        authors, surge, channels, negative, offensive, outlets,
                                        reach, 0, insults));
    }

    @Property
    void neverFalls_whenAnyInputRises(
            @ForAll("inputs") StormInputs a, @ForAll("inputs") StormInputs b) {
        StormInputs both =
                new StormInputs(
                        Math.max(a.criticalAuthors(), b.criticalAuthors()),
                        Math.max(a.surge(), b.surge()),
                        Math.max(a.channels(), b.channels()),
                        Math.max(a.negativeShare(), b.negativeShare()),
                        Math.max(a.offensiveShare(), b.offensiveShare()),
                        Math.max(a.outlets(), b.outlets()),
                        Math.max(a.reach(), b.reach()),
                        Math.max(a.discounted(), b.discounted()),
                        Math.max(a.offensive(), b.offensive()));

        assertThat(StormScale.level(both)).isGreaterThanOrEqualTo(StormScale.level(a));
    }

    @Property
    void staysOnTheScale(@ForAll("inputs") StormInputs inputs) {
        assertThat(StormScale.level(inputs)).isBetween(StormScale.CALM, StormScale.HURRICANE);
    }

    @Test
    void readsTheWordsOfTheScale() {
        assertThat(StormScale.level(StormInputs.CALM)).isZero();
        assertThat(StormScale.level(new StormInputs(1, 0, 1, 1, 0, 0, 0, 0, 0))).isEqualTo(1);
        assertThat(StormScale.level(new StormInputs(5, 1, 1, 0.6, 0, 0, 0, 0, 0))).isEqualTo(2);
        assertThat(StormScale.level(new StormInputs(15, 2, 2, 0.6, 0, 0, 0, 0, 0))).isEqualTo(3);
        assertThat(StormScale.level(new StormInputs(50, 5, 3, 0.6, 0, 0, 0, 0, 0))).isEqualTo(4);
        assertThat(StormScale.level(new StormInputs(200, 10, 4, 0.6, 0, 0, 0, 0, 0))).isEqualTo(5);
        assertThat(StormScale.level(new StormInputs(500, 25, 5, 0.7, 0.2, 0, 0, 0, 50)))
                .isEqualTo(6);
    }

    @Test
    void countsMediaAsOneLevelAtMost() {
        assertThat(StormScale.level(new StormInputs(5, 1, 1, 0.6, 0, 12, 0, 0, 0))).isEqualTo(3);
        assertThat(StormScale.level(new StormInputs(1, 0, 1, 0.1, 0, 12, 0, 0, 0))).isEqualTo(1);
        assertThat(StormScale.media(new StormInputs(0, 0, 0, 0, 0, 12, 0, 0, 0))).isEqualTo(6);
    }
}
