package io.sturmwarnung.core.detection;

import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.util.List;

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
 * @param topics the same windows of each topic with a mention within 24 hours, by name
 * @param channels the same windows of each channel with a mention within 24 hours, by name
 * @param blind channels of the brand from which nothing comes though something should, by name
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
        String incident,
        List<ScopedFigures> topics,
        List<ScopedFigures> channels,
        List<String> blind) {

    public BrandMetrics {
        topics = topics == null ? List.of() : topics;
        channels = channels == null ? List.of() : channels;
        blind = blind == null ? List.of() : blind;
    }

    /** The same while these channels are blind. */
    public BrandMetrics withBlind(List<String> newBlind) {
        return new BrandMetrics(
                brand,
                minute,
                fiveMinutes,
                hour,
                day,
                expected,
                inputs,
                socialLevel,
                mediaLevel,
                level,
                incident,
                topics,
                channels,
                newBlind);
    }

    /** The same with the windows of its topics and channels. */
    public BrandMetrics with(List<ScopedFigures> newTopics, List<ScopedFigures> newChannels) {
        return new BrandMetrics(
                brand,
                minute,
                fiveMinutes,
                hour,
                day,
                expected,
                inputs,
                socialLevel,
                mediaLevel,
                level,
                incident,
                newTopics,
                newChannels,
                blind);
    }

    /** Unique over all metrics and the same at each reading: {@code brand:minute}. */
    public String id() {
        return brand + ":" + minute;
    }

    /** How fast talk grows; see {@link WindowFigures#velocity}. */
    public double velocity() {
        return WindowFigures.velocity(fiveMinutes, hour);
    }
}
