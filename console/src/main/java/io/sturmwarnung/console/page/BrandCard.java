package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.detection.BrandMetrics;

import java.time.Instant;
import java.util.List;

/**
 * Where one brand stands.
 *
 * @param level 0–6, or -1 if nothing was ever counted
 * @param levelName the level's name in the reader's language
 * @param otherName the level's name in the other language
 * @param asOf event time of the figures, or {@code null} if there are none
 * @param meters figures against their expectation
 * @param incident path of the open incident's page, or {@code null}
 * @param blind the brand's channels from which nothing came though something should
 */
record BrandCard(
        String id,
        String name,
        int level,
        String levelName,
        String otherName,
        Gauge gauge,
        Instant asOf,
        List<Meter> meters,
        String incident,
        List<String> blind) {

    static BrandCard of(String name, BrandMetrics metrics, Words words) {
        return new BrandCard(
                metrics.brand(),
                name,
                metrics.level(),
                LevelName.in(words.language(), metrics.level()),
                LevelName.in(words.otherLanguage(), metrics.level()),
                Gauge.of(metrics.level()),
                metrics.minute(),
                List.of(Meter.volume(metrics, words), Meter.negativeShare(metrics, words)),
                metrics.incident() == null ? null : Links.incident(metrics.incident(), words),
                metrics.blind());
    }

    /** A brand of which nothing was heard yet. */
    static BrandCard silent(String id, String name) {
        return new BrandCard(id, name, -1, "", "", Gauge.of(-1), null, List.of(), null, List.of());
    }

    boolean known() {
        return asOf != null;
    }

    /** For people who listen to the page: the brand and its level. */
    String spoken(Words words) {
        return known()
                ? words.text("brand.spoken", name, level, levelName)
                : name + ": " + words.text("brand.silent");
    }
}
