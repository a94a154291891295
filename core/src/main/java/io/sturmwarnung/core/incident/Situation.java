package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.detection.StormScale;
import io.sturmwarnung.core.detection.Verdict;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a brand stands at the end of a slot: the figures, what was expected, and the verdict. */
record Situation(
        Instant end,
        WindowFigures fiveMinutes,
        WindowFigures hour,
        WindowFigures day,
        Expectation expected,
        Verdict verdict,
        StormInputs inputs) {

    /** The metrics of this moment; outside an incident a brand is never above level 1. */
    BrandMetrics metrics(String brand, int level, String incident) {
        return new BrandMetrics(
                brand,
                end,
                fiveMinutes,
                hour,
                day,
                expected,
                inputs,
                StormScale.social(inputs),
                StormScale.media(inputs),
                level,
                incident);
    }

    /** Why this is called a storm, one sentence each. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                String.format(
                        Locale.ROOT,
                        "%d critical mentions within the last hour; at most %.0f are ordinary at"
                                + " this time of the week.",
                        hour.negative(),
                        expected.negativeUpper()));
        reasons.add(
                String.format(
                        Locale.ROOT,
                        "%.0f %% of the mentions are critical; %.0f %% are usual.",
                        100 * hour.negativeShare(),
                        100 * expected.negativeShare()));
        reasons.add(
                String.format(
                        Locale.ROOT,
                        "They come from %d different accounts; channels reached: %d.",
                        hour.criticalAuthors(),
                        inputs.channels()));
        reasons.add(
                String.format(
                        Locale.ROOT,
                        "The last five minutes brought %d more.",
                        fiveMinutes.negative()));
        if (inputs.discounted() > 0) {
            reasons.add(
                    String.format(
                            Locale.ROOT,
                            "%d of them are copies of one text or one account again and again, and"
                                    + " do not count.",
                            inputs.discounted()));
        }
        if (inputs.outlets() > 0) {
            reasons.add(
                    String.format(
                            Locale.ROOT,
                            "%d media outlets reported within 24 hours.",
                            inputs.outlets()));
        }
        return reasons;
    }
}
