package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostQueryParserTest {
    private final PostQueryParser parser = new PostQueryParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nordlicht AND (strom OR energie OR gas) OR @nordlicht",
                "preis* OR abschlag OR teuer",
                "\"kein ort für beschwerden\"~2",
                "#fail -author:@nordlicht channel:X lang:de",
                "/nordl[i1]cht/ nordlciht~ [a TO b] {a TO *]",
                "C\\+\\+ \"http://a.b/c\" a^2 +b 😡",
                "(-spam nordlicht)"
            })
    void acceptsLuceneSyntax(String query) {
        assertThatNoException().isThrownBy(() -> parser.parse(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    strom AND            |  9 | the query ends here, expected a word, a phrase in quotes
                    AND strom            |  0 | 'AND' does not belong here, expected a word
                    strom OR OR gas      |  9 | 'OR' does not belong here, expected a word
                    a AND (b OR c        |  6 | '(' is never closed
                    a OR b) c            |  6 | ')' closes nothing
                    a "b c               |  2 | '"' is never closed
                    strom/gas            |  5 | '/' begins a regular expression
                    a titel:strom        |  2 | 'titel' is no field, expected one of text, author
                    a https:b            |  2 | 'https' is no field
                    a https://b          |  2 | 'https' is no field
                    a *strom             |  2 | '*strom' begins with a wildcard
                    *                    |  0 | begins with a wildcard
                    *:*                  |  2 | begins with a wildcard
                    a "…" b              |  2 | '…' holds nothing to search for
                    -spam                |  0 | only excludes posts
                    a AND (-spam)        |  0 | only excludes posts
                    [a b]                |  3 | does not belong here, expected TO
                    text:b:c             |  6 | ':' does not belong here
                    a AND ()             |  7 | ')' does not belong here, expected a word
                    /[/                  |  0 | '/[/'
                    a\\                  |  2 | expected
                    """)
    void saysWhereAndWhatWasExpected(String query, int offset, String message) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> parser.parse(query))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void rejectsWhatWouldExhaustTheParser() {
        rejects(" ", "empty");
        rejects("(".repeat(4_000) + "a" + ")".repeat(4_000), "nested parentheses");
        rejects("a ".repeat(2_000), "too complex");
        rejects("a ".repeat(6_000), "12,000 characters");
        rejects("/" + "(a|b)*".repeat(200) + "/", "more than 500 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "a AND b OR c, (+text:a +text:b) text:c",
        "a OR b AND c, text:a (+text:b +text:c)",
        "a b AND NOT c d, text:a (+text:b -text:c) text:d",
        "a AND b, +text:a +text:b",
        "NOT a AND b, -text:a +text:b",
        "+a AND b c, +(+text:a +text:b) text:c",
        "+a -b c, +text:a -text:b text:c",
        "a AND (b OR c) OR d, (+text:a +(text:b text:c)) text:d"
    })
    void bindsAndTighterThanOr(String query, String expected) throws QuerySyntaxException {
        assertThat(parser.parse(query).query()).hasToString(expected);
    }

    @Test
    void remembersTheWords() throws QuerySyntaxException {
        assertThat(parser.parse("Rechnungen OR #NordLicht @united preis* -spam \"a b\"").words())
                .containsExactlyInAnyOrder(
                        "Rechnungen", "NordLicht", "united", "preis", "spam", "a", "b");
    }

    @Property(tries = 3000)
    void parsesOrExplains_whateverIsWritten(@ForAll("queries") String query) {
        try {
            assertThat(parser.parse(query).query()).isNotNull();
        } catch (QuerySyntaxException e) {
            assertThat(e.offset()).isBetween(0, query.length());
            assertThat(e.getMessage()).isNotBlank().doesNotContain("Exception", "Encountered");
        }
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "a", "strom", " AND ", " OR ", " NOT ", "(", ")", "\"", "*", "?", "~", "^",
                        "2", "[", "]", "{", "}", " TO ", "/", "\\", "+", "-", "!", "&&", "||", ":",
                        "text", "author:", "lang:", "#x", "@x", "😡", " ", ".", "\u3000", "<",
                        "NaN", "\uD83D", "\n", "~2.5", "^-1", "[\\", "#", "@", "\u0000", "\\u00");
        return Arbitraries.oneOf(parts, parts, Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    private void rejects(String query, String message) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> parser.parse(query))
                .withMessageContaining(message);
    }
}
