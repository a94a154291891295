package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.MetricChart;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.TableChart;
import io.sturmwarnung.dashboards.lens.Threshold;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.dashboards.panel.Row;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** How the brands are now, and what comes first: the page that stays open all day. */
final class StormOverview {
    static Dashboard dashboard() {
        Dashboard dashboard =
                new Dashboard(
                        "storm-overview",
                        words("Sturmlage", "Storm overview"),
                        words(
                                "Wie schlimm ist es gerade, wo, worüber, und was ist zuerst zu"
                                        + " tun?",
                                "How bad is it now, where, about what, and what comes first?"),
                        "now-24h",
                        List.of(Words.brand(Index.METRICS)),
                        List.of(
                                Row.of(8, level(), waiting()),
                                Row.of(10, storms()),
                                Row.of(12, surge(), volume(), share()),
                                Row.of(14, channels(), causes(), topics())));
        return Guide.around(
                dashboard,
                words(
                        "**Zuerst** die Stufen ansehen: ab 2 hinsehen, ab 4 handeln. **Dann** den"
                                + " Leitfaden des offenen Sturms öffnen (Konsole), zuletzt wer"
                                + " wartet.",
                        "**First** look at the levels: from 2 on watch, from 4 on act. **Then**"
                                + " open"
                                + " the playbook of the open storm (console), at last who waits."));
    }

    private static LensPanel level() {
        Layer layer =
                Layer.of(
                        Index.METRICS,
                        List.of(Bucket.termsByName(Fields.BRAND, 12, Words.BRAND)),
                        Metric.last(Fields.STORM_LEVEL, words("Stufe", "Level")),
                        Metric.last(Figures.CRITICS, words("Kritiker", "Critics")));
        return new LensPanel(
                "level",
                words("Wie schlimm ist es gerade?", "How bad is it now?"),
                words(
                        "Stufe der Shitstorm-Skala von 0 (Windstille) bis 6 (Orkan), zuletzt"
                                + " gemessen;"
                                + " daneben, wie viele Konten in der letzten Stunde kritisierten."
                                + " Gelb ab 2, rot ab 4.",
                        "Level of the Shitstorm-Skala from 0 (calm) to 6 (hurricane) as last"
                                + " measured;"
                                + " beside it how many accounts criticised within the last hour."
                                + " Yellow from 2 on, red from 4 on."),
                new MetricChart(
                        layer,
                        List.of(
                                new MetricChart.Step(0, Palette.NEUTRAL),
                                new MetricChart.Step(2, Palette.WATCH),
                                new MetricChart.Step(4, Palette.ACT))));
    }

    private static LensPanel waiting() {
        return WaitingPanel.of(
                "waiting",
                words("Wie viele warten zu lange auf Antwort?", "How many wait too long?"));
    }

    private static LensPanel storms() {
        Layer layer =
                Layer.of(
                        Index.INCIDENTS,
                        List.of(
                                Bucket.termsByName(Fields.BRAND, 12, Words.BRAND),
                                Bucket.termsByName(Fields.CAUSE, 5, Words.CAUSE),
                                Bucket.termsByName(
                                        Fields.PLAYBOOK, 5, words("Leitfaden", "Playbook"))),
                        Metric.last(Fields.CURRENT_LEVEL, words("Stufe jetzt", "Level now")),
                        Metric.last(Fields.LEVEL, words("höchste Stufe", "highest level")),
                        Metric.last(Fields.ONSET, words("Beginn", "Onset")),
                        Metric.last(
                                Fields.CRITICAL_MENTIONS,
                                words("kritische Erwähnungen", "critical mentions")));
        return new LensPanel(
                "storms",
                words(
                        "Welche Stürme sind offen, und welcher Leitfaden gilt?",
                        "Which storms are open, and which playbook applies?"),
                words(
                        "Eine Zeile für jeden Sturm, der nicht zu Ende ist; Übungen fehlen.",
                        "One row for each storm that is not over; drills are left out."),
                new TableChart(layer),
                Filters.OPEN_STORM);
    }

    private static LensPanel surge() {
        Layer layer =
                Layer.of(
                        Index.METRICS,
                        List.of(
                                Bucket.terms(Fields.BRAND, 8, Words.BRAND),
                                Bucket.time(Bucket.AUTO)),
                        Metric.max(Figures.SURGE, words("Vielfaches", "Times")));
        return new LensPanel(
                "surge",
                words("Wo ist mehr Kritik als üblich?", "Where is more criticism than usual?"),
                words(
                        "Kritik der letzten Stunde, geteilt durch das Höchste, was um diese Zeit"
                                + " üblich"
                                + " ist. Über der Linie bei 1 ist es ungewöhnlich.",
                        "Criticism of the last hour divided by the most that is ordinary at that"
                                + " time."
                                + " Above the line at 1 it is unusual."),
                XyChart.of(Series.of(Shape.LINE, layer))
                        .with(
                                new Threshold(
                                        "1",
                                        words("noch üblich", "still ordinary"),
                                        Palette.NEUTRAL)));
    }

    private static LensPanel volume() {
        return new LensPanel(
                "volume",
                words("Wird mehr gesprochen als üblich?", "Is more said than usual?"),
                words(
                        "Erwähnungen je Stunde (Linie) vor dem Band des Üblichen (Fläche). Eine"
                                + " Marke"
                                + " wählen: bei mehreren gilt die lauteste.",
                        "Mentions an hour (line) before the band of what is ordinary (area)."
                                + " Choose a"
                                + " brand: of several the loudest counts."),
                band(Figures.HOUR_VOLUME, Figures.ORDINARY_VOLUME, Palette.VOLUME, false));
    }

    private static LensPanel share() {
        return new LensPanel(
                "share",
                words("Ist der Ton schärfer als üblich?", "Is the tone harsher than usual?"),
                words(
                        "Anteil der Kritik an dem, was bewertet wurde (Linie), vor dem Üblichen"
                                + " (Fläche). Bei mehreren Marken gilt die am schärfsten"
                                + " kritisierte.",
                        "Share of criticism in what was scored (line) before what is ordinary"
                                + " (area)."
                                + " Of several brands the most criticised counts."),
                band(Figures.HOUR_SHARE, Figures.ORDINARY_SHARE, Palette.CRITICAL, true));
    }

    private static XyChart band(Field figure, Field most, Palette color, boolean share) {
        Metric ordinary = Metric.max(most, words("üblich bis", "ordinary up to"));
        Metric now = Metric.max(figure, words("letzte Stunde", "last hour"));
        List<Bucket> time = List.of(Bucket.time(Bucket.AUTO));
        return XyChart.of(
                Series.of(
                        Shape.AREA,
                        Layer.of(Index.METRICS, time, share ? ordinary.asPercent() : ordinary),
                        Palette.ORDINARY),
                Series.of(
                        Shape.LINE,
                        Layer.of(Index.METRICS, time, share ? now.asPercent() : now),
                        color));
    }

    private static LensPanel channels() {
        return new LensPanel(
                "channels",
                words("Wo wird gesprochen?", "Where is it said?"),
                words(
                        "Erwähnungen je Kanal; der orange Teil ist kritisch.",
                        "Mentions by channel; the orange part is critical."),
                Shares.of(Bucket.terms(Fields.CHANNEL, 10, Words.CHANNEL)),
                Filters.OF_OTHERS);
    }

    private static LensPanel causes() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.CAUSE, 8, Words.CAUSE)),
                        Metric.count(words("kritische Erwähnungen", "critical mentions")));
        return new LensPanel(
                "causes",
                words("Was wird vorgeworfen?", "What is held against us?"),
                words(
                        "Kritische Erwähnungen nach Vorwurf; „unbekannt“ nennt keinen.",
                        "Critical mentions by cause; \"unknown\" names none."),
                XyChart.of(Series.of(Shape.BAR_HORIZONTAL, layer, Palette.CRITICAL)),
                Filters.CRITICAL.and(Kql.exists(Fields.CAUSE)));
    }

    private static LensPanel topics() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.TOPICS, 8, Words.TOPIC)),
                        Metric.count(words("jetzt", "now")),
                        Metric.count(words("am Tag davor", "the day before")).earlier("1d"));
        return new LensPanel(
                "topics",
                words("Welche Themen ziehen an?", "Which topics are on the rise?"),
                words(
                        "Erwähnungen je Thema der Watchlist, darunter dieselbe Zeit am Tag davor.",
                        "Mentions by topic of the watchlist, below it the same time a day before."),
                XyChart.of(
                        Series.of(Shape.BAR_HORIZONTAL, layer, Palette.VOLUME, Palette.ORDINARY)),
                Filters.OF_OTHERS);
    }

    private StormOverview() {}
}
