package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.detection.StormScale;
import io.sturmwarnung.core.detection.Verdict;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.util.List;

/**
 * Where a brand stands at the end of a slot: the figures, what was expected, the verdict, and the
 * brand's channels that cannot be heard.
 */
record Situation(
        Instant end,
        WindowFigures fiveMinutes,
        WindowFigures hour,
        WindowFigures day,
        Expectation expected,
        Verdict verdict,
        StormInputs inputs,
        List<String> blind) {

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
                        incident,
                        List.of(),
                        List.of(),
                        List.of())
                .withBlind(blind);
    }
}
