package io.sturmwarnung.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class WindowCostTest {
    @Test
    void comparesTwoWaysToTheSameCounts() {
        long[] times = WindowCost.times(2_000);
        Duration window = Duration.ofMinutes(5);

        assertThat(WindowCost.countInSlots(times, window).checksum())
                .isEqualTo(WindowCost.countOverlapping(times, window).checksum())
                .isPositive();
    }
}
