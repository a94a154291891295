package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.TagCloud;
import io.sturmwarnung.dashboards.lens.Threshold;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who speaks in a storm, with which words, and how they are answered. */
final class IncidentVoices {
    private static final List<Bucket> TIME = List.of(Bucket.time(Bucket.AUTO));

    static LensPanel apart() {
        Layer layer =
                Layer.of(
                        Index.ALERTS,
                        List.of(Bucket.terms(Fields.WORDS, 20, words("Wort", "Word"))),
                        Metric.count(words("Alarme", "alerts")));
        return new LensPanel(
                "apart",
                words("Welche Worte sind neu in diesem Sturm?", "Which words are new in it?"),
                words(
                        "Worte, die den Sturm vom Üblichen abheben (Log-Odds), aus den Belegen der"
                                + " Alarme; je größer, in desto mehr Alarmen.",
                        "Words that set the storm apart from the usual (log-odds), from the"
                                + " evidence of alerts; the larger, the more alerts have it."),
                new TagCloud(layer),
                Filters.STORM_ALERT);
    }

    static LensPanel vocabulary() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.words(Fields.CAUSE_WORDS, 30, words("Wort", "Word"))),
                        Metric.count(Words.MENTIONS));
        return new LensPanel(
                "words",
                words("Mit welchen Worten wird kritisiert?", "Which words do critics use?"),
                words(
                        "Worte kritischer Erwähnungen, an denen der Vorwurf erkannt wurde, ab vier"
                                + " Buchstaben; je größer, desto häufiger.",
                        "Words of critical mentions that told the cause, from four letters on; the"
                                + " larger, the more."),
                new TagCloud(layer),
                Filters.CRITICAL);
    }

    static LensPanel carriers() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.AUTHOR_NAME, 10, words("Wer", "Who"))),
                        Metric.max(Fields.AUTHOR_FOLLOWERS, words("Follower", "followers")));
        return new LensPanel(
                "carriers",
                words("Wer trägt ihn mit großem Publikum?", "Who carries it to many?"),
                words(
                        "Die zehn Kritiker mit den meisten Followern.",
                        "The ten critics with the most followers."),
                XyChart.of(Series.of(Shape.BAR_HORIZONTAL, layer, Palette.VOLUME)),
                Filters.CRITICAL.and(Kql.exists(Fields.AUTHOR_NAME)));
    }

    static LensPanel speakers() {
        return new LensPanel(
                "speakers",
                words("Wer spricht?", "Who speaks?"),
                words(
                        "Erwähnungen nach Art des Kontos; der orange Teil ist kritisch.",
                        "Mentions by kind of account; the orange part is critical."),
                Shares.of(Bucket.terms(Fields.AUTHOR_KIND, 8, words("Wer spricht", "Who speaks"))),
                Filters.OF_OTHERS);
    }

    static LensPanel offence() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.OFFENSIVE_KIND, 5, words("Art", "Kind"))),
                        Metric.count(words("zu moderieren", "to be moderated")));
        return new LensPanel(
                "offence",
                words("Was muss moderiert werden?", "What has to be moderated?"),
                words(
                        "Beleidigende Erwähnungen nach der schlimmsten Art; die Texte stehen in der"
                                + " Suche „Beleidigungen“.",
                        "Offensive mentions by the worst kind; the search \"Offences\" has the"
                                + " texts."),
                XyChart.of(Series.of(Shape.BAR_HORIZONTAL, layer, Palette.ACT)),
                Filters.OFFENSIVE);
    }

    static LensPanel answers() {
        Map<Palette, Metric> parts = new LinkedHashMap<>();
        Kql late = Kql.is(Fields.WITHIN_LIMIT, false);
        parts.put(
                Palette.POSITIVE,
                Metric.count(words("rechtzeitig", "in time"))
                        .where(Kql.is(Fields.WITHIN_LIMIT, true)));
        parts.put(Palette.NEUTRAL, Metric.count(words("zu spät", "too late")).where(late));
        parts.put(
                Palette.ORDINARY,
                Metric.count(words("wartet", "waiting"))
                        .where(Filters.WAITING.and(Filters.OVERDUE.not())));
        parts.put(Palette.ACT, Metric.count(words("überfällig", "overdue")).where(Filters.OVERDUE));
        Layer layer =
                new Layer(
                        Index.QUESTIONS,
                        List.of(Bucket.terms(Fields.CHANNEL, 8, Words.CHANNEL)),
                        List.copyOf(parts.values()),
                        false);
        return new LensPanel(
                "answers",
                words("Wurde allen rechtzeitig geantwortet?", "Was everybody answered in time?"),
                words(
                        "Fragen je Kanal: rechtzeitig oder zu spät beantwortet, wartend,"
                                + " überfällig.",
                        "Questions by channel: answered in time or too late, waiting, overdue."),
                XyChart.of(
                        new Series(
                                Shape.BAR_HORIZONTAL_STACKED, layer, List.copyOf(parts.keySet()))));
    }

    static LensPanel answerTimes() {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        TIME,
                        Metric.average(
                                        Fields.RESPONSE_MINUTES,
                                        words("Minuten im Mittel", "minutes on average"))
                                .asNumber());
        return new LensPanel(
                "answer-times",
                words("Wie schnell wurde geantwortet?", "How fast were the answers?"),
                words(
                        "Minuten bis zur ersten Antwort, nach der Zeit der Frage. Im Sturm gilt"
                                + " eine"
                                + " Stunde.",
                        "Minutes until the first answer, by the time of the question. In a storm"
                                + " the"
                                + " limit is one hour."),
                XyChart.of(Series.of(Shape.BAR, layer, Palette.VOLUME))
                        .with(
                                new Threshold(
                                        "60",
                                        words("Frist im Sturm", "limit in a storm"),
                                        Palette.NEUTRAL)),
                Filters.ANSWERED);
    }

    private IncidentVoices() {}
}
