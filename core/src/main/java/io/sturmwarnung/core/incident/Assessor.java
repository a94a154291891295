package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.DetectionOptions;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.SpikeDetector;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.detection.Verdict;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;

/** Works out where a brand stands from what is remembered of it. */
final class Assessor {
    private final SpikeDetector detector;
    private final BrandMemory memory;

    Assessor(DetectionOptions options, BrandMemory memory) {
        this.detector = new SpikeDetector(options);
        this.memory = memory;
    }

    /** Where the brand stands at the end of a slot, once all of the slot is counted. */
    Situation assess(Instant end, Brand brand) {
        WindowFigures fiveMinutes = memory.windows().fiveMinutes();
        WindowFigures hour = memory.windows().hour();
        double budget = brand.alertBudgetPerMonth();
        Expectation expected =
                detector.expect(
                        memory.baseline(), end.toEpochMilli(), brand.expectedFactor(end), budget);
        WindowFigures voices = memory.coordination().ownVoicesOfHour(hour);
        Verdict verdict =
                detector.judge(memory.coordination().ownVoices(fiveMinutes), voices, expected);
        if (!verdict.elevated() && memory.slowBurn().sum() > detector.slowBurnThreshold(budget)) {
            verdict = Verdict.SLOW_BURN;
        }
        return new Situation(
                end,
                fiveMinutes,
                hour,
                memory.windows().day(),
                expected,
                verdict,
                inputs(voices, expected),
                memory.hearing().blind());
    }

    private StormInputs inputs(WindowFigures voices, Expectation expected) {
        return new StormInputs(
                voices.criticalAuthors(),
                detector.surge(voices, expected),
                memory.spread().channelCount(),
                voices.negativeShare(),
                voices.offensiveShare(),
                memory.spread().outletCount(),
                memory.windows().criticalReachOfDay(),
                memory.coordination().inHour(),
                voices.offensive());
    }
}
