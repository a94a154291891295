package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class PostAnalyzerTest {
    private final PostAnalyzer posts =
            PostAnalyzer.forPosts(new CompoundWords(List.of("nordlicht", "hotline")));
    private final PostAnalyzer queries = PostAnalyzer.forQueries();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hallo, Welt!                     | hallo welt
                    @united's e-mail                 | @united s e mail
                    info@nordlicht.de                | info nordlicht de
                    @user@mastodon.social            | @user mastodon social
                    #NordlichtDesaster!!             | #nordlichtdesaster
                    c# und a#b                       | c und a b
                    siehe (https://x.example/A?b=1). | sieh https://x.example/a?b=1
                    www.nordlicht.de, danke          | www.nordlicht.de dank
                    Müller MUELLER muller            | muller muller muller
                    _wichtig_ __ snake_case          | wichtig snake_cas
                    wut😡😡                          | wut 😡 😡
                    👩‍👩‍👧‍👦👍🏽🇩🇪🇪🇺1️⃣❤️              | 👩‍👩‍👧‍👦 👍🏽 🇩🇪 🇪🇺 1⃣ ❤
                    任天堂 #任天堂                     | 任 天 堂 #任天堂
                    𝐍𝐨𝐫𝐝𝐥𝐢𝐜𝐡𝐭 ﬁne                    | nordlicht fine
                    """)
    void splitsIntoWordsNamesLinksAndEmoji(String text, String expected) throws IOException {
        assertThat(terms(queries, text)).containsExactly(expected.split(" "));
    }

    @Test
    void findsNamesUnderAllTheirForms() throws IOException {
        assertThat(terms(posts, "#NordlichtDesaster"))
                .contains("#nordlichtdesaster", "nordlichtdesaster", "nordlicht", "desaster");
        assertThat(terms(posts, "@united")).containsExactly("@united", "united");
        assertThat(terms(posts, "#nordlichthotline2024")).contains("nordlicht", "hotline", "2024");
        assertThat(terms(posts, "@ICEAusfall_Berlin")).contains("ice", "ausfall", "berlin");
    }

    @Test
    void findsEmojiWithAndWithoutSkinTone() throws IOException {
        assertThat(terms(posts, "👍🏽")).containsExactly("👍🏽", "👍");
    }

    @Test
    void putsAllFormsOfATokenAtOnePosition() throws IOException {
        try (TokenStream tokens = posts.tokenStream("text", "@united #NordlichtDesaster ende")) {
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = 0;
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
            }
            assertThat(position).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Nordlichtstrom, nordlicht strom",
        "Strompreise, strom preise preis",
        "Strompreiserhöhung, strom preis erhohung",
        "Kundenservice, kunden service",
        "Rechnungsfehler, rechnung fehler",
        "Ärgerstrom, strom",
        "Netzausfälle, netz ausfalle"
    })
    void takesCompoundsApart(String word, String parts) throws IOException {
        assertThat(terms(posts, word)).contains(parts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gasse",
                "Gast",
                "Rathaus",
                "Kompost",
                "Denmark",
                "chocolate",
                "Strom",
                "Rate"
            })
    void leavesOtherWordsWhole(String word) throws IOException {
        assertThat(terms(posts, word))
                .allMatch(form -> form.startsWith(Spelling.word(word).substring(0, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "Rechnungen, Rechnung",
        "Preise, Preis",
        "Müller, Mueller",
        "Müller, Muller",
        "Straße, STRASSE",
        "flights, flight",
        "companies, company",
        "delays, delay",
        "Störungen, Stoerung",
        "für, fuer",
        "café, CAFÉ",
        "Kunden, Kunde"
    })
    void searchesTheSame_forSpellingsOfOneWord(String one, String other) throws IOException {
        assertThat(terms(queries, one)).isEqualTo(terms(queries, other));
    }

    @ParameterizedTest
    @CsvSource({"Burger, Burg", "blue, blu", "due, du", "Joe, Jo", "Rate, Rat", "Gasse, Gas"})
    void keepsDifferentWordsApart(String one, String other) throws IOException {
        assertThat(terms(queries, one)).isNotEqualTo(terms(queries, other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "#",
                "@",
                "_",
                "😡",
                "\u200D",
                "http://",
                "www.a",
                "#@",
                "ü",
                "\u0301",
                "🇩",
                "👩\u200D",
                "ae",
                "strom",
                "nordlicht",
                "\uD83D",
                "#a_",
                "1\uFE0F\u20E3",
                "任",
                "aB"
            })
    void yieldsFewTokens_onEndlessRepetition(String part) throws IOException {
        String text = part.repeat(100_000 / part.length());

        assertThat(terms(posts, text).size()).isLessThanOrEqualTo(4 * text.length());
    }

    @Property(tries = 1000)
    void neverFails_andOffsetsStayInside(@ForAll("texts") String text) throws IOException {
        for (Analyzer analyzer : List.of(posts, queries)) {
            try (TokenStream tokens = analyzer.tokenStream("text", text)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                int last = 0;
                while (tokens.incrementToken()) {
                    assertThat(term.length()).isPositive();
                    assertThat(offset.startOffset()).isGreaterThanOrEqualTo(last);
                    assertThat(offset.endOffset())
                            .isGreaterThan(offset.startOffset())
                            .isLessThanOrEqualTo(text.length());
                    last = offset.startOffset();
                }
                tokens.end();
            }
        }
    }

    @Property(tries = 1000)
    void findsEachPostByItsOwnWords(@ForAll("texts") String text) throws IOException {
        assertThat(terms(posts, text)).containsAll(terms(queries, text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "#",
                        "@",
                        "_",
                        "http://",
                        "www.",
                        "😡",
                        "👍🏽",
                        "\u200D",
                        "\uFE0F",
                        "🇩🇪",
                        "🇩",
                        "1",
                        "ä",
                        "ae",
                        "ß",
                        "Nordlicht",
                        "strom",
                        "preis",
                        "Kunden",
                        "er",
                        "s",
                        " ",
                        ".",
                        "-",
                        "'",
                        "\uD83D",
                        "\uDE21",
                        "\u0308",
                        "任",
                        "ﷺ",
                        "İ",
                        "\u0000",
                        "A");
        Arbitrary<String> pieces = Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(3));
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }
}
