package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Mark;
import io.sturmwarnung.dashboards.lens.Metric;
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

import java.util.List;

/** One storm from its onset to its end: alerts lead here, with brand and time set. */
final class IncidentView {
    private static final List<Bucket> TIME = List.of(Bucket.time(Bucket.AUTO));

    static Dashboard dashboard() {
        Dashboard dashboard =
                new Dashboard(
                        "incident",
                        words("Vorfall", "Incident"),
                        words(
                                "Wie verläuft dieser Sturm, wer trägt ihn, und wirken unsere"
                                        + " Antworten?",
                                "How does this storm go, who carries it, and do our replies work?"),
                        "now-7d",
                        List.of(Words.brand(Index.METRICS)),
                        List.of(
                                Row.of(14, course()),
                                Row.of(12, level(), media(), spread()),
                                Row.of(
                                        14,
                                        IncidentVoices.apart(),
                                        IncidentVoices.vocabulary(),
                                        IncidentVoices.carriers(),
                                        IncidentVoices.speakers()),
                                Row.of(
                                        12,
                                        IncidentVoices.offence(),
                                        IncidentVoices.answers(),
                                        IncidentVoices.answerTimes()),
                                Row.of(14, ownPosts())));
        return Guide.around(
                dashboard,
                words(
                        "Ein Alarm öffnet diese Seite mit Marke und Zeit. **Sonst** oben die Marke"
                                + " wählen und die Zeit vom Tag vor dem Beginn bis heute stellen.",
                        "An alert opens this page with brand and time. **Otherwise** choose the"
                                + " brand"
                                + " above and set the time from the day before the onset until"
                                + " now."));
    }

    private static LensPanel course() {
        Layer ordinary =
                Layer.of(
                        Index.METRICS,
                        TIME,
                        Metric.max(
                                Figures.ORDINARY_NEGATIVE, words("üblich bis", "ordinary up to")));
        Layer critical =
                Layer.of(
                        Index.METRICS,
                        TIME,
                        Metric.max(
                                Figures.HOUR_NEGATIVE,
                                words("Kritik je Stunde", "criticism an hour")));
        XyChart chart =
                XyChart.of(
                                Series.of(Shape.AREA, ordinary, Palette.ORDINARY),
                                Series.of(Shape.LINE, critical, Palette.CRITICAL))
                        .with(
                                new Mark(
                                        Index.ALERTS,
                                        Filters.STORM_ALERT,
                                        words("Alarm", "Alert"),
                                        "alert",
                                        Palette.ACT),
                                new Mark(
                                        Index.MENTIONS,
                                        Filters.OWN,
                                        words("Eigener Beitrag", "Own post"),
                                        "editorComment",
                                        Palette.OWN));
        return new LensPanel(
                "course",
                words(
                        "Wächst der Sturm noch, und was geschah nach unseren Antworten?",
                        "Does the storm still grow, and what followed our replies?"),
                words(
                        "Kritische Erwähnungen je Stunde (Linie) vor dem Üblichen (Fläche)."
                                + " Senkrecht"
                                + " stehen Alarme (Warnzeichen) und eigene Beiträge (Sprechblase).",
                        "Critical mentions an hour (line) before what is ordinary (area). Alerts"
                                + " (warning sign) and own posts (speech bubble) stand upright."),
                chart);
    }

    private static LensPanel level() {
        Layer layer =
                Layer.of(
                        Index.METRICS,
                        TIME,
                        Metric.max(Fields.STORM_LEVEL, words("Stufe", "Level")));
        return new LensPanel(
                "level",
                words("Wie schwer war der Sturm wann?", "How severe was it when?"),
                words(
                        "Höchste Stufe der Shitstorm-Skala (0–6) in jedem Abschnitt; ab 4 handeln.",
                        "Highest level of the Shitstorm-Skala (0–6) in each slice; from 4 on act."),
                XyChart.of(Series.of(Shape.BAR, layer, Palette.VOLUME))
                        .with(new Threshold("4", words("handeln", "act"), Palette.ACT)));
    }

    private static LensPanel media() {
        Layer layer =
                Layer.of(
                        Index.METRICS,
                        TIME,
                        Metric.max(Figures.OUTLETS, words("Medien", "Media outlets")));
        return new LensPanel(
                "media",
                words("Berichten Medien darüber?", "Do the media report it?"),
                words(
                        "Verschiedene Medien, die in den 24 Stunden davor berichteten.",
                        "Different media outlets that reported in the 24 hours before."),
                XyChart.of(Series.of(Shape.AREA, layer, Palette.NEUTRAL)));
    }

    private static LensPanel spread() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(
                                Bucket.terms(Fields.CHANNEL, 8, Words.CHANNEL),
                                Bucket.time(Bucket.AUTO)),
                        Metric.count(words("kritische Erwähnungen", "critical mentions")));
        return new LensPanel(
                "spread",
                words("Springt er auf andere Kanäle über?", "Does it jump to other channels?"),
                words(
                        "Kritische Erwähnungen, nach Kanal gestapelt.",
                        "Critical mentions, stacked by channel."),
                XyChart.of(Series.of(Shape.BAR_STACKED, layer)),
                Filters.CRITICAL);
    }

    private static SearchPanel ownPosts() {
        return new SearchPanel(
                "own-posts",
                words("Was haben wir selbst gesagt?", "What did we say ourselves?"),
                words("Eigene Beiträge, neueste zuerst.", "Own posts, the newest first."),
                Searches.OWN_POSTS);
    }

    private IncidentView() {}
}
