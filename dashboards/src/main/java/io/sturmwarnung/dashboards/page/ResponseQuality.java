package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Donut;
import io.sturmwarnung.dashboards.lens.Heatmap;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.MetricChart;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.Threshold;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.dashboards.panel.Row;
import io.sturmwarnung.dashboards.panel.SearchPanel;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether people are answered, how fast, and how well. */
final class ResponseQuality {
    private static final int DAY = 24 * 60;

    static Dashboard dashboard() {
        Dashboard dashboard =
                new Dashboard(
                        "response-quality",
                        words("Qualität der Antworten", "Response quality"),
                        words(
                                "Wird geantwortet, wie schnell, und wird dabei geholfen?",
                                "Are people answered, how fast, and does it help them?"),
                        "now-7d",
                        List.of(Words.brand(Index.QUESTIONS), Words.channel(Index.QUESTIONS)),
                        List.of(
                                Row.of(9, overdue(), firstResponse()),
                                Row.of(12, withinDay(), hotline(), backlog()),
                                Row.of(12, byChannel(), byTime()),
                                Row.of(14, openQuestions())));
        return Guide.around(
                dashboard,
                words(
                        "Gezählt werden Fragen und Probleme, die an die Marke gerichtet sind."
                                + " **Zuerst**"
                                + " die überfälligen beantworten, sie stehen unten in der Liste.",
                        "Questions and problems put to the brand are counted. **First** answer"
                                + " those"
                                + " that are overdue; the list below has them."));
    }

    private static LensPanel overdue() {
        return WaitingPanel.of(
                "overdue", words("Wie viele sind überfällig?", "How many are overdue?"));
    }

    private static LensPanel firstResponse() {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(),
                        Metric.median(
                                        Fields.RESPONSE_MINUTES,
                                        words("Minuten bis zur Antwort", "minutes to the answer"))
                                .asNumber(),
                        Metric.count(words("beantwortet", "answered")));
        return new LensPanel(
                "first-response",
                words("Wie lange dauert die erste Antwort?", "How long takes a first answer?"),
                words(
                        "Median in Minuten, nach der Uhr an der Wand: die Hälfte wartet länger. Daneben,"
                                + " wie viele Antwort haben.",
                        "Median in minutes by the clock on the wall: half of them wait longer."
                                + " Beside it how many were answered."),
                MetricChart.of(layer, Palette.VOLUME),
                Filters.ANSWERED);
    }

    private static LensPanel withinDay() {
        Map<Translated, Kql> parts = new LinkedHashMap<>();
        parts.put(
                words("in 24 Stunden", "within 24 hours"),
                Kql.atMost(Fields.RESPONSE_MINUTES, DAY));
        parts.put(words("später", "later"), Kql.above(Fields.RESPONSE_MINUTES, DAY));
        parts.put(words("ohne Antwort", "without answer"), Filters.ANSWERED.not());
        return ring(
                "within-day",
                words("Wer hat in 24 Stunden Antwort?", "Who has an answer within 24 hours?"),
                words(
                        "Anteil aller Fragen der Zeit. „Ohne Antwort“ sind auch die, die erst"
                                + " eben kamen.",
                        "Share of all questions of the time. \"Without answer\" are also the"
                                + " newest."),
                parts,
                Kql.ALL);
    }

    private static LensPanel hotline() {
        Map<Translated, Kql> parts = new LinkedHashMap<>();
        parts.put(
                words("an die Hotline verwiesen", "sent to a hotline"),
                Kql.is(Fields.DEFLECTED, true));
        parts.put(words("selbst geholfen", "helped"), Kql.is(Fields.DEFLECTED, false));
        return ring(
                "hotline",
                words("Wie oft wird nur verwiesen?", "How often are people sent away?"),
                words(
                        "Anteil der ersten Antworten, die Menschen wegschicken, etwa an eine"
                                + " Hotline.",
                        "Share of first answers that send people away, for instance to a hotline."),
                parts,
                Filters.ANSWERED);
    }

    private static LensPanel ring(
            String id,
            Translated title,
            Translated meaning,
            Map<Translated, Kql> parts,
            Kql filter) {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(Bucket.filters(title, parts)),
                        Metric.count(words("Fragen", "questions")));
        return new LensPanel(id, title, meaning, new Donut(layer), filter);
    }

    private static LensPanel backlog() {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(Bucket.time(Bucket.AUTO)),
                        Metric.count(words("gefragt", "asked")),
                        Metric.count(words("rechtzeitig beantwortet", "answered in time"))
                                .where(Kql.is(Fields.WITHIN_LIMIT, true)));
        return new LensPanel(
                "backlog",
                words("Wann kommen wir nicht nach?", "When do we fall behind?"),
                words(
                        "Fragen nach der Zeit, zu der sie kamen, neben denen davon, die rechtzeitig"
                                + " beantwortet wurden.",
                        "Questions by the time at which they came, beside those of them that were"
                                + " answered in time."),
                XyChart.of(Series.of(Shape.BAR, layer, Palette.ORDINARY, Palette.POSITIVE)));
    }

    private static LensPanel byChannel() {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(Bucket.terms(Fields.CHANNEL, 10, Words.CHANNEL)),
                        minutes());
        return new LensPanel(
                "by-channel",
                words("Auf welchem Kanal dauert es lange?", "On which channel does it take long?"),
                words(
                        "Median der Minuten bis zur ersten Antwort, je Kanal; die Linie ist ein Tag.",
                        "Median of the minutes to the first answer by channel; the line is one"
                                + " day."),
                XyChart.of(Series.of(Shape.BAR_HORIZONTAL, layer, Palette.VOLUME))
                        .with(
                                new Threshold(
                                        String.valueOf(DAY),
                                        words("ein Tag", "one day"),
                                        Palette.NEUTRAL)),
                Filters.ANSWERED);
    }

    private static LensPanel byTime() {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(
                                Bucket.terms(Fields.CHANNEL, 6, Words.CHANNEL),
                                Bucket.termsByName(
                                        Fields.HOUR_OF_DAY, 24, words("Stunde", "Hour"))),
                        minutes());
        return new LensPanel(
                "by-time",
                words("Zu welcher Stunde dauert es lange?", "At which hour does it take long?"),
                words(
                        "Median der Minuten bis zur ersten Antwort, nach Kanal und der Stunde, zu"
                                + " der gefragt wurde (0–23, Berliner Zeit).",
                        "Median of the minutes to the first answer, by channel and the hour of the"
                                + " question (0–23, time of Berlin)."),
                new Heatmap(layer),
                Filters.ANSWERED);
    }

    private static Metric minutes() {
        return Metric.median(Fields.RESPONSE_MINUTES, words("Minuten (Median)", "minutes (median)"))
                .asNumber();
    }

    private static SearchPanel openQuestions() {
        return new SearchPanel(
                "open-questions",
                words("Wer wartet auf Antwort?", "Who waits for an answer?"),
                words(
                        "Offene Fragen mit Frist und Dringlichkeit.",
                        "Open questions with their limit and urgency."),
                Searches.OPEN_QUESTIONS);
    }

    private ResponseQuality() {}
}
