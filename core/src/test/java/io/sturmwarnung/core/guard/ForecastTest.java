package io.sturmwarnung.core.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class ForecastTest {
    private static final Instant NOON = Instant.parse("2026-06-19T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void expectsMoreOfTheSame_whenTheCourseIsSteady() {
        CriticismCourse course = new CriticismCourse();
        for (int minute = -60; minute < 0; minute++) {
            times(course, minute, 4);
        }
        assertThat(Forecast.of(course, NOON, HOUR).expected()).isCloseTo(240, within(12.0));
    }

    @Test
    void expectsGrowthToWearOff_whenTheCourseRises() {
        CriticismCourse course = new CriticismCourse();
        for (int minute = -60; minute < 0; minute++) {
            times(course, minute, minute < -15 ? 2 : 8);
        }
        double next = Forecast.of(course, NOON, HOUR).expected();
        double later = Forecast.of(course, NOON, HOUR.multipliedBy(2)).expected() - next;

        assertThat(next).isGreaterThan(8 * 60);
        assertThat(later / next).isLessThan(2);
    }

    @Test
    void expectsHardlyAnything_whenNothingWasSaid() {
        assertThat(Forecast.of(new CriticismCourse(), NOON, HOUR).expected()).isBetween(0.01, 5.0);
    }

    @Property
    void keepsItsBandAroundWhatIsExpected(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 59) Integer> minutesAgo,
            @ForAll @IntRange(min = 1, max = 120) int length) {
        CriticismCourse course = new CriticismCourse();
        minutesAgo.forEach(ago -> times(course, -1 - ago, 1));
        Forecast forecast = Forecast.of(course, NOON, Duration.ofMinutes(length));

        assertThat(forecast.expected()).isPositive().isFinite();
        assertThat(forecast.low()).isLessThan(forecast.expected());
        assertThat(forecast.high()).isGreaterThan(forecast.expected());
    }

    @Property
    void doesNotLookAhead(@ForAll @IntRange(min = 0, max = 100) int after) {
        CriticismCourse course = new CriticismCourse();
        times(course, -30, 5);
        Forecast before = Forecast.of(course, NOON, HOUR);
        times(course, after, 50);

        assertThat(Forecast.of(course, NOON, HOUR)).isEqualTo(before);
    }

    private static void times(CriticismCourse course, int minute, int count) {
        for (int i = 0; i < count; i++) {
            course.count(NOON.plus(Duration.ofMinutes(minute)));
        }
    }
}
