package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Heatmap;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.TableChart;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.dashboards.panel.Row;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** Whether everything that was posted arrives, and in time. */
final class Operations {
    /** What is counted together: in narrower slices most would be empty, and others too high. */
    private static final String SLOT = ChannelFigures.SLOT.toMinutes() + "m";

    static Dashboard dashboard() {
        Dashboard dashboard =
                new Dashboard(
                        "operations",
                        words("Betrieb", "Operations"),
                        words(
                                "Kommt alles an, rechtzeitig, und wird jede Nachricht zugestellt?",
                                "Does everything arrive, in time, and is every notice delivered?"),
                        "now-6h",
                        List.of(),
                        List.of(
                                Row.of(12, throughput(), lag()),
                                Row.of(12, late(), blind()),
                                Row.of(10, sources()),
                                Row.of(12, rejects(), rejectsOverTime()),
                                Row.of(12, deliveries())));
        return Guide.around(
                dashboard,
                words(
                        "**Zuerst** nach Kanälen sehen, die schweigen: Ruhe und ein Ausfall der"
                                + " Quelle"
                                + " sehen sonst gleich aus.",
                        "**First** look for channels that are silent: calm and a source that is"
                                + " down"
                                + " look alike otherwise."));
    }

    private static LensPanel throughput() {
        Layer layer =
                bySource(
                        Metric.sum(Fields.POSTS, words("Beiträge je Sekunde", "posts a second"))
                                .eachSecond());
        return new LensPanel(
                "throughput",
                words("Wie viel kommt je Sekunde an?", "How much arrives a second?"),
                words(
                        "Beiträge je Sekunde, nach Kanal gestapelt und nach der Zeit des Beitrags,"
                                + " auch die über keine Marke. Gezählt wird in Abschnitten von fünf"
                                + " Minuten.",
                        "Posts a second, stacked by channel, by the time of the post, those about"
                                + " no brand as well. They are counted in slices of five"
                                + " minutes."),
                XyChart.of(Series.of(Shape.AREA_STACKED, layer)));
    }

    private static LensPanel late() {
        Layer layer = bySource(Metric.sum(Fields.LATE_POSTS, words("verspätet", "late")));
        return new LensPanel(
                "late",
                words("Welche Quelle liefert zu spät?", "Which source delivers too late?"),
                words(
                        "Beiträge, die nach dem Wasserzeichen (30 s) kamen; sie zählen ab dem"
                                + " Zeitpunkt, zu dem sie gesehen wurden.",
                        "Posts that came after the watermark (30 s); they count from when they"
                                + " were seen."),
                XyChart.of(Series.of(Shape.BAR_STACKED, layer)));
    }

    private static LensPanel lag() {
        Layer layer =
                bySource(
                        Metric.max(
                                        Fields.LAG_SECONDS,
                                        words("Sekunden Rückstand", "seconds behind"))
                                .asNumber());
        return new LensPanel(
                "lag",
                words("Wie weit hinkt welche Quelle nach?", "How far does each source lag?"),
                words(
                        "Sekunden zwischen Veröffentlichung und Eingang des frischesten Beitrags,"
                                + " je Kanal. Nach einem Ausfall hoch, bis alles nachgeholt ist; leer"
                                + " bei replay.",
                        "Seconds from publication to arrival of the freshest post, by channel. High"
                                + " after an outage until all is made up for; empty in a replay."),
                XyChart.of(Series.of(Shape.LINE, layer)));
    }

    private static Layer bySource(Metric figure) {
        return Layer.of(
                Index.SOURCES,
                List.of(Bucket.terms(Fields.CHANNEL, 8, Words.CHANNEL), Bucket.time(SLOT)),
                figure);
    }

    private static LensPanel sources() {
        Layer layer =
                Layer.of(
                        Index.SOURCES,
                        List.of(Bucket.termsByName(Fields.CHANNEL, 20, Words.CHANNEL)),
                        Metric.last(Fields.TIMESTAMP, words("zuletzt", "last heard")),
                        Metric.sum(Fields.POSTS, words("Beiträge", "posts")),
                        Metric.sum(Fields.LATE_POSTS, words("verspätet", "late")));
        return new LensPanel(
                "sources",
                words("Wann kam von wem zuletzt etwas?", "When did who send something last?"),
                words(
                        "Je Kanal die letzten fünf Minuten, in denen etwas kam, und wie viel in der"
                                + " gewählten Zeit.",
                        "By channel the last five minutes in which something came, and how much in"
                                + " the time chosen."),
                new TableChart(layer));
    }

    private static LensPanel blind() {
        Layer layer =
                Layer.of(
                        Index.METRICS,
                        List.of(
                                Bucket.terms(Fields.BLIND, 8, Words.CHANNEL),
                                Bucket.time(Bucket.AUTO)),
                        Metric.count(words("Minuten je Marke", "minutes by brand")));
        return new LensPanel(
                "blind",
                words("Welcher Kanal schweigt, obwohl er sollte?", "Which channel fell silent?"),
                words(
                        "Minuten, in denen von einem Kanal nichts kam, obwohl etwas zu erwarten"
                                + " war.",
                        "Minutes in which nothing came from a channel though something should."),
                new Heatmap(layer));
    }

    private static LensPanel rejects() {
        Layer layer =
                Layer.of(
                        Index.REJECTS,
                        List.of(Bucket.terms(Fields.REASON, 10, words("Grund", "Reason"))),
                        Metric.count(words("Datensätze", "records")));
        return new LensPanel(
                "rejects",
                words("Warum wird etwas abgelehnt?", "Why are records rejected?"),
                words(
                        "Datensätze, die kein Beitrag sind, nach dem Grund; der Index hat sie roh.",
                        "Records that are no posts, by the reason; the index has them as they"
                                + " came."),
                XyChart.of(Series.of(Shape.BAR_HORIZONTAL, layer, Palette.CRITICAL)));
    }

    private static LensPanel rejectsOverTime() {
        Layer layer =
                Layer.of(
                        Index.REJECTS,
                        List.of(
                                Bucket.terms(Fields.SOURCE, 8, words("Quelle", "Source")),
                                Bucket.time(Bucket.AUTO)),
                        Metric.count(words("Datensätze", "records")));
        return new LensPanel(
                "rejects-over-time",
                words(
                        "Welche Quelle liefert Unbrauchbares?",
                        "Which source sends what is unusable?"),
                words(
                        "Abgelehnte Datensätze, nach Quelle gestapelt.",
                        "Rejects, stacked by source."),
                XyChart.of(Series.of(Shape.BAR_STACKED, layer)));
    }

    private static LensPanel deliveries() {
        Layer layer =
                Layer.of(
                        Index.ACTIONS,
                        List.of(Bucket.terms(Fields.CHANNEL, 10, Words.CHANNEL)),
                        delivery("sent", words("zugestellt", "sent")),
                        delivery("suppressed", words("zurückgehalten", "suppressed")),
                        delivery("failed", words("gescheitert", "failed")));
        return new LensPanel(
                "deliveries",
                words("Kommen Alarme bei Menschen an?", "Do alerts reach people?"),
                words(
                        "Nachrichten je Weg; Rot heißt: jemand hat sie nicht bekommen.",
                        "Notices by way; red means: somebody did not get it."),
                XyChart.of(
                        Series.of(
                                Shape.BAR_HORIZONTAL_STACKED,
                                layer,
                                Palette.POSITIVE,
                                Palette.ORDINARY,
                                Palette.ACT)),
                Kql.is(Fields.KIND, "delivery"));
    }

    private static Metric delivery(String status, Translated label) {
        return Metric.count(label).where(Kql.is(Fields.STATUS, status));
    }

    private Operations() {}
}
