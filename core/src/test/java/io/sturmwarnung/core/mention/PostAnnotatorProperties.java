package io.sturmwarnung.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class PostAnnotatorProperties {
    private static final PostAnnotator ANNOTATOR = PostAnnotator.bundled();

    /** Ten times what the slowest of these needs on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Property(tries = 300)
    void annotatesAnyText(@ForAll("anyText") String text, @ForAll boolean own) {
        assertSound(text, own);
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> piece =
                Arbitraries.of(
                        "nicht",
                        "kein",
                        "aber",
                        "but",
                        "not",
                        "great",
                        "Danke für",
                        "sch***e",
                        "f***",
                        "***",
                        "*",
                        "😡",
                        "👨‍👩‍👧‍👦",
                        "🏽",
                        "\u200b",
                        "\u202e",
                        "\ufe0f",
                        "\ud83d",
                        "\ude21",
                        "\u0000",
                        "ﬁ",
                        "İ",
                        "ß",
                        "A\u0308",
                        "@",
                        "#",
                        "@a",
                        "http://",
                        "<n>",
                        "..",
                        "seit 3 Wochen",
                        "\"'„“",
                        "&amp;",
                        "&#",
                        "\n",
                        ":-(",
                        "über",
                        "שלום",
                        "مرحبا",
                        "日本語",
                        "1,2.3-4",
                        "$%&!",
                        " ",
                        "  ");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(40);
        return Combinators.combine(piece.list().ofMaxSize(40), noise)
                .as((pieces, tail) -> String.join("", pieces) + tail + String.join(" ", pieces));
    }

    @Property(tries = 40)
    void annotatesHostileText(@ForAll("hostileUnit") String unit) {
        Instant start = Instant.now();

        assertSound(unit.repeat(100_000 / unit.length()), false);

        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
    }

    @Provide
    Arbitrary<String> hostileUnit() {
        return Arbitraries.of(
                "a",
                "x1",
                "😡",
                "👍🏽",
                "\u200b",
                "\u202e",
                "a\u200b",
                "a@",
                "@",
                "#",
                "&",
                "&'",
                "\"'",
                "„“",
                "(",
                "-",
                "a-",
                "1,",
                ".",
                "a.",
                "*",
                "a*",
                "$",
                "nicht ",
                "kein gut ",
                "für beschwerden ",
                "seit drei ",
                "http://",
                "<",
                "'s",
                "ä",
                "\ud83d",
                "\n",
                "A!",
                "a'",
                "/",
                "a/",
                "_",
                "\u0308");
    }

    @Property(tries = 100)
    void findsComplaintsNegative_inAnyOrder(@ForAll("complaints") List<String> complaints) {
        String text = "Das Produkt ist " + String.join(" und ", complaints) + "!";

        var sentiment = annotate("de", text).sentiment();

        assertThat(sentiment.label()).isEqualTo(SentimentLabel.NEGATIVE);
        assertThat(sentiment.score()).isNegative();
    }

    @Provide
    Arbitrary<List<String>> complaints() {
        return Arbitraries.of("furchtbar", "miserabel", "kaputt", "peinlich", "mies", "schrecklich")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Example
    void annotatesEmptyAndBlankText() {
        assertThat(annotate(null, "").language()).isEqualTo(Language.OTHER);
        assertThat(annotate(null, " \u200b ").sentiment().label())
                .isEqualTo(SentimentLabel.UNSCORED);
    }

    private static void assertSound(String text, boolean own) {
        for (String language : new String[] {null, "de", "en"}) {
            Annotation annotation = annotate(language, text, own);
            assertThat(annotation.sentiment().score()).isBetween(-1.0, 1.0);
            assertThat(annotation.sentiment().confidence()).isBetween(0.0, 1.0);
            assertThat(annotation.offence().score()).isBetween(0.0, 1.0);
            assertThat(annotation.triage()).isNotNull();
            assertThat(annotation.cause()).isNotNull();
        }
    }

    private static Annotation annotate(String language, String text) {
        return annotate(language, text, false);
    }

    private static Annotation annotate(String language, String text, boolean own) {
        Post post =
                new Post(
                        "x:1",
                        "x",
                        Instant.EPOCH,
                        text,
                        null,
                        language,
                        null,
                        null,
                        null,
                        null,
                        null);
        return ANNOTATOR.annotate(post, own);
    }
}
