package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.window.WindowFigures;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MeterTest {
    @Test
    void saysHowTheFigureComparesWithTheExpectation() {
        Meter meter = Meter.volume(metrics(612, 500, expected(80, 130, 336)), Words.GERMAN);

        assertThat(meter.value()).isEqualTo("612");
        assertThat(meter.expectation()).isEqualTo("erwartet 80, üblich bis 130");
        assertThat(meter.verdict()).isEqualTo("über dem Üblichen");
        assertThat(meter.state()).isEqualTo("above");
    }

    @Test
    void showsTheShareInPercent() {
        Meter meter = Meter.negativeShare(metrics(100, 20, expected(80, 130, 336)), Words.ENGLISH);

        assertThat(meter.value()).isEqualTo("20%");
        assertThat(meter.expectation()).isEqualTo("expected 15%, ordinary up to 29%");
        assertThat(meter.state()).isEqualTo("ordinary");
    }

    @Test
    void comparesWithNothing_whenThereIsNoHistory() {
        Meter meter = Meter.volume(metrics(612, 500, expected(0, 0, 0)), Words.ENGLISH);

        assertThat(meter.state()).isEqualTo("unknown");
        assertThat(meter.verdict()).isEmpty();
    }

    @Property
    void drawsWithinItsBox(
            @ForAll @IntRange(max = 1_000_000) int volume,
            @ForAll @DoubleRange(max = 1e6) double expected,
            @ForAll @DoubleRange(max = 1e6) double room) {
        Expectation ordinary = expected(expected, expected + room, 1);
        Meter meter = Meter.volume(metrics(volume, 0, ordinary), Words.ENGLISH);

        assertThat(meter.width()).isBetween(0.0, 100.0);
        assertThat(meter.expectedAt()).isBetween(0.0, 100.0);
        assertThat(meter.upperAt()).isBetween(meter.expectedAt(), 100.0);
    }

    private static Expectation expected(double volume, double upper, int history) {
        return new Expectation(volume, upper, 0, 0, .15, .29, .29, 5, history);
    }

    private static BrandMetrics metrics(long volume, long negative, Expectation expected) {
        WindowFigures hour = new WindowFigures(volume, volume, negative, 0, 0, 0, 0, 0, 0, 0, 0);
        return new BrandMetrics(
                "b",
                Instant.EPOCH,
                hour,
                hour,
                hour,
                expected,
                StormInputs.CALM,
                0,
                0,
                0,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
