package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.elastic.search.WaitingQuestions;

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
 * @param questions how many questions wait, in a sentence, or {@code null} if none does
 * @param questionsLink path of the page that lists them
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
        List<String> blind,
        String questions,
        String questionsLink) {

    static BrandCard of(String name, BrandMetrics metrics, WaitingQuestions waiting, Words words) {
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
                metrics.blind(),
                questions(waiting, words),
                Links.questions(metrics.brand(), words));
    }

    /** A brand of which nothing was heard yet. */
    static BrandCard silent(String id, String name) {
        return new BrandCard(
                id, name, -1, "", "", Gauge.of(-1), null, List.of(), null, List.of(), null, null);
    }

    private static String questions(WaitingQuestions waiting, Words words) {
        return waiting.open() == 0
                ? null
                : words.text(
                        "questions.count",
                        words.number(waiting.open()),
                        words.number(waiting.overdue()));
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
