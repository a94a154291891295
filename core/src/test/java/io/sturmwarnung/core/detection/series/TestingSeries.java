package io.sturmwarnung.core.detection.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A made-up series: counts at a regular interval from a Monday on.
 *
 * @param interval from one row to the next
 * @param counts one a row
 */
record TestingSeries(Duration interval, List<Double> counts) {
    static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    static TestingSeries of(Duration interval, int days, IntToDoubleFunction count) {
        int rows = (int) (Duration.ofDays(days).toSeconds() / interval.toSeconds());
        List<Double> counts = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            counts.add(count.applyAsDouble(i));
        }
        return new TestingSeries(interval, counts);
    }

    /** Poisson counts around a mean that is highest at 15 and lowest at 3 o'clock. */
    static TestingSeries daily(Duration interval, int days, double mean, long seed) {
        Random random = new Random(seed);
        return of(
                interval, days, row -> poisson(random, mean * rhythm(row * interval.toSeconds())));
    }

    /** The same series with more in each row from one to another (exclusive). */
    TestingSeries times(double factor, int from, int to) {
        List<Double> changed = new ArrayList<>(counts);
        for (int i = from; i < to; i++) {
            changed.set(i, Math.rint(factor * counts.get(i)));
        }
        return new TestingSeries(interval, changed);
    }

    Instant time(int row) {
        return MONDAY.plus(interval.multipliedBy(row));
    }

    /** How many rows a day has. */
    int day() {
        return (int) (86_400 / interval.toSeconds());
    }

    List<Judgement> judged(CountDetector detector) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            judgements.add(detector.next(time(i), counts.get(i)));
        }
        return judgements;
    }

    /** The rows that alert. */
    List<Integer> alerts() {
        List<Judgement> judgements = judged(new CountDetector());
        List<Integer> alerts = new ArrayList<>();
        for (int i = 0; i < judgements.size(); i++) {
            if (judgements.get(i).alert()) {
                alerts.add(i);
            }
        }
        return alerts;
    }

    private static double rhythm(long second) {
        return 1 + 0.6 * Math.sin(2 * Math.PI * (second / 3600.0 - 9) / 24);
    }

    private static double poisson(Random random, double mean) {
        if (mean > 60) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        int count = -1;
        for (double sum = 0; sum < mean; sum -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return Math.max(count, 0);
    }
}
