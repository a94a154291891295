package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Donut;
import io.sturmwarnung.dashboards.lens.Heatmap;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.Threshold;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.dashboards.panel.Row;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** How a brand is talked about over weeks and months. */
final class BrandReputation {
    private static final Kql SCORED =
            Kql.isOneOf(Fields.SENTIMENT_LABEL, "negative", "neutral", "positive")
                    .and(Filters.OF_OTHERS);

    static Dashboard dashboard() {
        Dashboard dashboard =
                new Dashboard(
                        "brand-reputation",
                        words("Ansehen der Marke", "Brand reputation"),
                        words(
                                "Wird über Wochen besser oder schlechter gesprochen, und worüber?",
                                "Is the talk better or worse over weeks, and what is it about?"),
                        "now-12w",
                        List.of(
                                Words.brand(Index.MENTIONS),
                                Words.channel(Index.MENTIONS),
                                Words.language()),
                        List.of(
                                Row.of(13, mood(), score()),
                                Row.of(13, before(), voices()),
                                Row.of(14, topics(), causes()),
                                Row.of(12, shareOfVoice(), channels())));
        return Guide.around(
                dashboard,
                words(
                        "Zwölf Wochen, eine Säule je Woche. **Marke, Kanal, Sprache** oben"
                                + " wählen; die"
                                + " erste und die letzte Woche sind angeschnitten.",
                        "Twelve weeks, one bar a week. Choose **brand, channel, language**"
                                + " above; the"
                                + " first and the last week are cut."));
    }

    private static LensPanel mood() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.time("1w")),
                        mood("negative", Words.CRITICAL.de(), Words.CRITICAL.en()),
                        mood("neutral", "neutral", "neutral"),
                        mood("positive", "positiv", "positive"));
        return new LensPanel(
                "mood",
                words("Wird die Stimmung besser?", "Does the mood get better?"),
                words(
                        "Erwähnungen je Woche: kritisch unten, dann neutral und positiv."
                                + " Sprachen außer"
                                + " Deutsch und Englisch werden nicht bewertet und fehlen.",
                        "Mentions a week: critical below, then neutral and positive. Languages"
                                + " other"
                                + " than German and English are not scored and left out."),
                XyChart.of(
                        Series.of(
                                Shape.BAR_STACKED,
                                layer,
                                Palette.CRITICAL,
                                Palette.NEUTRAL,
                                Palette.POSITIVE)),
                SCORED);
    }

    private static Metric mood(String label, String de, String en) {
        return Metric.count(words(de, en)).where(Kql.is(Fields.SENTIMENT_LABEL, label));
    }

    private static LensPanel score() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.BRAND, 5, Words.BRAND), Bucket.time("1w")),
                        Metric.average(
                                Fields.SENTIMENT_SCORE, words("Stimmungswert", "mood score")));
        return new LensPanel(
                "score",
                words("Wie ist der Ton im Mittel?", "What is the tone on average?"),
                words(
                        "Mittlerer Stimmungswert von -1 (kritisch) bis 1 (positiv), je Marke.",
                        "Average mood score from -1 (critical) to 1 (positive), by brand."),
                XyChart.of(Series.of(Shape.LINE, layer))
                        .with(
                                new Threshold(
                                        "0", words("ausgeglichen", "balanced"), Palette.NEUTRAL)),
                SCORED);
    }

    private static LensPanel before() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.time("1w")),
                        Metric.count(words("kritisch", "critical")),
                        Metric.count(words("12 Wochen davor", "12 weeks before")).earlier("12w"));
        return new LensPanel(
                "before",
                words("Ist es mehr Kritik als davor?", "Is it more criticism than before?"),
                words(
                        "Kritische Erwähnungen je Woche neben denen zwölf Wochen früher.",
                        "Critical mentions a week beside those of twelve weeks earlier."),
                XyChart.of(Series.of(Shape.BAR, layer, Palette.CRITICAL, Palette.ORDINARY)),
                Filters.CRITICAL);
    }

    private static LensPanel voices() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(
                                Bucket.terms(
                                        Fields.AUTHOR_KIND, 7, words("Wer spricht", "Who speaks")),
                                Bucket.time("1w")),
                        Metric.distinct(Fields.AUTHOR_ID, words("Konten", "accounts")));
        return new LensPanel(
                "voices",
                words("Wer spricht über uns?", "Who speaks about us?"),
                words(
                        "Verschiedene Konten je Woche, nach Art gestapelt; die Zahl ist geschätzt.",
                        "Different accounts a week, stacked by kind; the number is estimated."),
                XyChart.of(Series.of(Shape.BAR_STACKED, layer)),
                Filters.OF_OTHERS);
    }

    private static LensPanel topics() {
        return new LensPanel(
                "topics",
                words("Worüber wird gesprochen?", "What is talked about?"),
                words(
                        "Erwähnungen je Thema der Watchlist; der orange Teil ist kritisch.",
                        "Mentions by topic of the watchlist; the orange part is critical."),
                Shares.of(Bucket.terms(Fields.TOPICS, 10, Words.TOPIC)),
                Filters.OF_OTHERS);
    }

    private static LensPanel causes() {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(Bucket.terms(Fields.CAUSE, 8, Words.CAUSE), Bucket.time("1w")),
                        Metric.count(words("kritische Erwähnungen", "critical mentions")));
        return new LensPanel(
                "causes",
                words("Welcher Vorwurf kam wann?", "Which cause came when?"),
                words(
                        "Kritische Erwähnungen je Woche und Vorwurf; in jedem Feld steht die Zahl.",
                        "Critical mentions by week and cause; each field has its number."),
                new Heatmap(layer),
                Filters.CRITICAL);
    }

    private static LensPanel shareOfVoice() {
        Layer layer =
                Layer.of(
                                Index.MENTIONS,
                                List.of(Bucket.terms(Fields.BRAND, 8, Words.BRAND)),
                                Metric.count(Words.MENTIONS))
                        .ignoringControls();
        return new LensPanel(
                "share-of-voice",
                words("Welcher Teil des Gesprächs gilt uns?", "Which share of talk is ours?"),
                words(
                        "Erwähnungen aller Marken der Watchlist; was oben gewählt ist, gilt hier"
                                + " nicht.",
                        "Mentions of all brands of the watchlist; what is chosen above is not"
                                + " applied."),
                new Donut(layer),
                Filters.OF_OTHERS);
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

    private BrandReputation() {}
}
