package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sturmwarnung.core.window.WindowFigures;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SpikeDetectorProperties {
    private static final Expectation WEEKS = new Expectation(20, 60, 3, 12, 0.15, 0.4, 0.2, 5, 500);

    private final SpikeDetector detector = new SpikeDetector(DetectionOptions.DEFAULT);

    /** An hour in which each critic speaks once, with how sure the verdicts are added up. */
    private static WindowFigures hour(long critical, long others, double sure) {
        long all = critical + others;
        return new WindowFigures(
                all,
                all,
                critical,
                0,
                0,
                0,
                all,
                critical,
                Math.round(1000 * sure),
                Math.round(1000 * sure * critical / Math.max(1, all)),
                0);
    }

    @Property
    void oneMoreCritic_howeverUnsure_neverCalmsAStorm(
            @ForAll @IntRange(min = 0, max = 400) int critical,
            @ForAll @IntRange(min = 0, max = 400) int others,
            @ForAll @DoubleRange(min = 0.34, max = 1) double confidence,
            @ForAll @DoubleRange(min = 0.34, max = 1) double next) {
        double sure = confidence * (critical + others);
        WindowFigures before = hour(critical, others, sure);
        WindowFigures after = hour(critical + 1, others, sure + next);

        if (detector.judge(before, before, WEEKS) == Verdict.SPIKE) {
            assertThat(detector.judge(after, after, WEEKS)).isEqualTo(Verdict.SPIKE);
        }
    }

    @Property
    void boundsHoldTheShare_andNarrowWithMoreTrials(
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.1, max = 5_000) double trials) {
        double lower = WilsonInterval.lower(share, trials, 0.01);
        double upper = WilsonInterval.upper(share, trials, 0.01);

        assertThat(share).isBetween(lower - 1e-9, upper + 1e-9);
        assertThat(WilsonInterval.lower(share, 2 * trials, 0.01)).isGreaterThan(lower - 1e-9);
        assertThat(WilsonInterval.upper(share, 2 * trials, 0.01)).isLessThan(upper + 1e-9);
    }

    /** Newcombe 1998, table I: 81 of 263, 95 %. */
    @Example
    void boundsAreThoseOfTheLiterature() {
        assertThat(WilsonInterval.lower(81 / 263.0, 263, 0.05)).isCloseTo(0.2553, within(1e-4));
        assertThat(WilsonInterval.upper(81 / 263.0, 263, 0.05)).isCloseTo(0.3662, within(1e-4));
    }

    @Example
    void isAStorm_whenNobodyIsFriendly() {
        for (int critical : new int[] {20, 50, 200}) {
            WindowFigures hour = hour(critical, 0, 0.75 * critical);

            assertThat(detector.judge(hour, hour, WEEKS)).isEqualTo(Verdict.SPIKE);
        }
    }

    @Example
    void isBusy_whenTheUsualShareIsHardlyKnown() {
        Expectation days = new Expectation(0.1, 2, 0, 2, 0.3, 0.9, 0.65, 20, 100);
        WindowFigures hour = hour(40, 30, 60);

        assertThat(detector.judge(hour, hour, days)).isEqualTo(Verdict.BUSY);
    }

    @Example
    void isAStorm_whenEverybodySpeaks_thoughNoLargerShareCriticises() {
        Expectation complained = new Expectation(20, 60, 12, 30, 0.6, 0.8, 0.65, 5, 500);
        WindowFigures flood = hour(100, 60, 140);
        WindowFigures cheers = hour(100, 400, 450);

        assertThat(detector.judge(flood, flood, complained)).isEqualTo(Verdict.SPIKE);
        assertThat(detector.judge(cheers, cheers, complained)).isEqualTo(Verdict.BUSY);
    }
}
