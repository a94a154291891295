package io.sturmwarnung.console;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The figures of {@link TestingStorm}. */
public final class TestingFigures {
    private TestingFigures() {}

    /** Where a brand stands at that level; the figures grow with it. */
    public static BrandMetrics metrics(String brand, Instant minute, int level) {
        return metrics(brand, minute, level, 60 + 18L * level * level, 5 + 15L * level * level);
    }

    private static BrandMetrics metrics(
            String brand, Instant minute, int level, long volume, long negative) {
        double usual = usual(minute);
        WindowFigures hour =
                new WindowFigures(volume, volume, negative, negative / 4, 5, 900, 50, 40, 0, 0, 0);
        return new BrandMetrics(
                brand,
                minute,
                WindowFigures.EMPTY,
                hour,
                hour,
                new Expectation(usual, usual * 1.7, usual * .15, usual * .4, .15, .29, .29, 5, 336),
                new StormInputs(
                        381, 7.4, 4, hour.negativeShare(), hour.offensiveShare(), 3, 91_300, 0, 0),
                level,
                Math.max(0, level - 1),
                level,
                level > 2 ? brand + ":" + TestingStorm.ONSET : null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The two days before {@link TestingStorm#NOW}, in which the storm breaks out. */
    public static List<BrandMetrics> course() {
        List<BrandMetrics> course = new ArrayList<>();
        for (long minute = 48 * 60; minute >= 0; minute -= 10) {
            Instant at = TestingStorm.NOW.minus(Duration.ofMinutes(minute));
            double since = Duration.between(TestingStorm.ONSET, at).toMinutes() / 60.0;
            double storm = since < 0 ? 0 : 420 * since / 3 * Math.exp(1 - since / 3);
            long calm = Math.round(usual(at) * (1 + .12 * Math.sin(minute / 37.0)));
            long negative = Math.round(calm * .14 + storm * .8);
            int level = (int) Math.min(5, storm / 80);
            course.add(metrics(TestingStorm.BRAND, at, level, calm + Math.round(storm), negative));
            course.add(metrics("seestern", at, 0, calm / 2, calm / 15));
        }
        return course;
    }

    private static double usual(Instant at) {
        double hour =
                at.atZone(ZoneOffset.UTC).getHour() + at.atZone(ZoneOffset.UTC).getMinute() / 60.0;
        return 70 - 45 * Math.cos((hour - 3) / 24 * 2 * Math.PI);
    }
}
