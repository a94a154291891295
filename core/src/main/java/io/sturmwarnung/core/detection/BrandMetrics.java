package io.sturmwarnung.core.detection;

import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;

/**
 * Where a brand stands at the end of one minute.
 *
 * @param brand id of the brand
 * @param minute end of the minute
 * @param fiveMinutes the 5 minutes before it
 * @param hour the hour before it
 * @param day the 24 hours before it
 * @param expected what the hour usually brings
 * @param inputs what the level was worked out from
 * @param socialLevel 0–6, what people's posts alone amount to
 * @param mediaLevel 0–6, what media reports alone amount to
 * @param level 0–6 on the Shitstorm-Skala
 * @param incident id of the open incident, or {@code null}
 */
public record BrandMetrics(
        String brand,
        Instant minute,
        WindowFigures fiveMinutes,
        WindowFigures hour,
        WindowFigures day,
        Expectation expected,
        StormInputs inputs,
        int socialLevel,
        int mediaLevel,
        int level,
        String incident) {

    /** Unique over all metrics and the same at each reading: {@code brand:minute}. */
    public String id() {
        return brand + ":" + minute;
    }
}
