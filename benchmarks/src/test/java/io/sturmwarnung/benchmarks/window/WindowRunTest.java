package io.sturmwarnung.benchmarks.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class WindowRunTest {
    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT1H", "P1D"})
    void bothWaysComeToTheSameWindows(String length) throws Exception {
        Duration window = Duration.parse(length);

        WindowRun flink = WindowRun.of(Way.FLINK, window, 300);
        WindowRun slots = WindowRun.of(Way.SLOTS, window, 300);

        assertThat(slots.sameWindowsAs(flink)).as("%s %s", flink, slots).isTrue();
        assertThat(slots.windows()).isGreaterThan(1_000);
    }
}
