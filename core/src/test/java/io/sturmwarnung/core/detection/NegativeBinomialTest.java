package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
    @Property(tries = 200)
    void addsUpTheProbabilities(
            @ForAll @DoubleRange(min = 0.01, max = 200) double mean,
            @ForAll @DoubleRange(min = 0.3, max = 30) double size,
            @ForAll @IntRange(min = 0, max = 400) int count) {
        double probability = Math.pow(size / (size + mean), size);
        double sum = probability;
        for (int k = 0; k < count; k++) {
            probability *= (k + size) / (k + 1) * mean / (size + mean);
            sum += probability;
        }

        assertThat(new NegativeBinomial(mean, size).cumulative(count)).isCloseTo(sum, within(1e-9));
    }

    @Property(tries = 200)
    void findsTheSmallestCountThatIsRareEnough(
            @ForAll @DoubleRange(min = 0, max = 100_000) double mean,
            @ForAll @DoubleRange(min = 0.3, max = 30) double size,
            @ForAll @DoubleRange(min = 1, max = 5) double decades) {
        double tail = Math.pow(10, -decades);
        NegativeBinomial counts = new NegativeBinomial(mean, size);
        long upper = counts.upper(tail);

        assertThat(1 - counts.cumulative(upper)).isLessThanOrEqualTo(tail + 1e-12);
        assertThat(upper == 0 || 1 - counts.cumulative(upper - 1) > tail - 1e-12).isTrue();
    }

    @Test
    void allowsMoreThanPoissonWould() {
        // Of a Poisson distribution with mean 5, more than 12 is as rare as 0.002.
        assertThat(1 - new NegativeBinomial(5, 2).cumulative(12)).isGreaterThan(0.05);
        assertThat(1 - new NegativeBinomial(5, 1e6).cumulative(12)).isLessThan(0.0021);
    }
}
