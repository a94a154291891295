package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class CountDetectorProperties {
    private static final DetectorSettings SETTINGS = DetectorSettings.DEFAULT;

    @Property(tries = 40)
    void goesOnAsIfNothingHadBeen_whenItsStateIsReadBack(
            @ForAll("series") TestingSeries series, @ForAll @DoubleRange(max = 1) double share)
            throws IOException {
        int middle = (int) (share * series.counts().size());
        CountDetector detector = new CountDetector();
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < series.counts().size(); i++) {
            if (i == middle) {
                detector = copy(detector);
            }
            judgements.add(detector.next(series.time(i), series.counts().get(i)));
        }

        assertThat(judgements).isEqualTo(series.judged(new CountDetector()));
    }

    @Property(tries = 40)
    void judgesAlike_wholeWeeksLater(
            @ForAll("series") TestingSeries series,
            @ForAll @IntRange(min = -500, max = 500) int weeks) {
        CountDetector detector = new CountDetector();
        List<Judgement> later = new ArrayList<>();
        for (int i = 0; i < series.counts().size(); i++) {
            later.add(
                    detector.next(
                            series.time(i).plus(Duration.ofDays(7L * weeks)),
                            series.counts().get(i)));
        }

        assertThat(later).isEqualTo(series.judged(new CountDetector()));
    }

    @Property(tries = 40)
    void neverLowersTheScore_ofARowWithMore(
            @ForAll("series") TestingSeries series,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(max = 1_000_000) int more) {
        int row = (int) (share * (series.counts().size() - 1));
        List<Double> counts = new ArrayList<>(series.counts().subList(0, row + 1));
        Judgement before =
                new TestingSeries(series.interval(), counts).judged(new CountDetector()).get(row);
        counts.set(row, counts.get(row) + more);
        Judgement after =
                new TestingSeries(series.interval(), counts).judged(new CountDetector()).get(row);

        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.alert() || !before.alert()).isTrue();
    }

    @Property(tries = 40)
    void passesTheThreshold_justAboveUpper(@ForAll("series") TestingSeries series) {
        List<Judgement> judgements = series.judged(new CountDetector());
        for (int i = 0; i < judgements.size(); i++) {
            Judgement judgement = judgements.get(i);
            double count = series.counts().get(i);
            assertThat(judgement.score()).isBetween(0.0, 1.0);
            assertThat(judgement.expected()).isNotNegative();
            assertThat(judgement.upper()).isNotNegative();
            if (Math.abs(count - judgement.upper()) > 1e-6) {
                assertThat(judgement.score() > 0.5).isEqualTo(count > judgement.upper());
            }
        }
    }

    @Property(tries = 40)
    void neverAlerts_whereNothingChanges(
            @ForAll @DoubleRange(max = 1e6) double count, @ForAll("intervals") Duration interval) {
        assertThat(TestingSeries.of(interval, days(interval), i -> count).alerts()).isEmpty();
        assertThat(TestingSeries.of(interval, days(interval), i -> 0).alerts()).isEmpty();
    }

    @Provide
    Arbitrary<TestingSeries> series() {
        Arbitrary<Double> means = Arbitraries.doubles().between(-2, 3).map(e -> Math.pow(10, e));
        Arbitrary<Integer> bursts = Arbitraries.integers().between(0, 3);
        return Combinators.combine(intervals(), means, bursts, Arbitraries.longs())
                .as(CountDetectorProperties::series);
    }

    @Provide
    Arbitrary<Duration> intervals() {
        return Arbitraries.of(60, 300, 600, 3_600, 21_600, 86_400).map(Duration::ofSeconds);
    }

    private static TestingSeries series(Duration interval, double mean, int bursts, long seed) {
        TestingSeries series = TestingSeries.daily(interval, days(interval), mean, seed);
        int rows = series.counts().size();
        for (int burst = 0; burst < bursts; burst++) {
            int from = (int) Math.floorMod(seed * (burst + 3), (long) rows);
            series = series.times(6, from, Math.min(rows, from + 5));
        }
        return series;
    }

    private static int days(Duration interval) {
        return interval.toSeconds() >= 3_600 ? 90 : interval.toSeconds() >= 300 ? 10 : 4;
    }

    private static CountDetector copy(CountDetector detector) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        detector.writeTo(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        CountDetector read = CountDetector.readFrom(in, SETTINGS);
        assertThat(in.read()).isEqualTo(-1);
        return read;
    }
}
