package io.sturmwarnung.core.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class WatchlistReaderTest {
    private static final String CONTRACT =
            """
            brands:
              - id: nordlicht
                name: Nordlicht Energie
                query: 'nordlicht AND (strom OR energie OR gas) OR @nordlicht'   # Lucene
                ownAccounts: ['facebook:nordlicht', 'x:@nordlicht']
                topics: { preise: 'preis* OR abschlag OR teuer', hotline: 'hotline OR warteschleife' }
                alertBudgetPerMonth: 2.5          # how often
                campaigns: [{ name: Black Friday, from: 2026-11-27, to: 2026-11-30, expectedFactor: 3 }]
                onCall: pr-nordlicht
            """;

    @Test
    void readsTheContract() throws WatchlistException {
        Brand expected =
                new Brand(
                        "nordlicht",
                        "Nordlicht Energie",
                        "nordlicht AND (strom OR energie OR gas) OR @nordlicht",
                        List.of(
                                new OwnAccount("facebook", "nordlicht"),
                                new OwnAccount("x", "@nordlicht")),
                        Map.of(
                                "preise",
                                "preis* OR abschlag OR teuer",
                                "hotline",
                                "hotline OR warteschleife"),
                        2.5,
                        List.of(
                                new Campaign(
                                        "Black Friday",
                                        LocalDate.of(2026, 11, 27),
                                        LocalDate.of(2026, 11, 30),
                                        3)),
                        "pr-nordlicht");

        assertThat(read(CONTRACT).brands()).containsExactly(expected);
    }

    @Test
    void fillsInDefaults() throws WatchlistException {
        Brand brand = read("brands: [{id: a-1, query: a}]").brands().get(0);

        assertThat(brand)
                .isEqualTo(
                        new Brand(
                                "a-1",
                                "a-1",
                                "a",
                                List.of(),
                                Map.of(),
                                Brand.DEFAULT_ALERT_BUDGET_PER_MONTH,
                                List.of(),
                                null));
    }

    @Test
    void keepsItsVersion_whateverTheFormatting() throws WatchlistException {
        String other =
                """
                # another way to say the same
                brands:
                - query: >-
                    nordlicht AND (strom OR energie
                    OR gas) OR @nordlicht
                  ownAccounts: ["facebook:nordlicht", "x:@nordlicht"]
                  topics:
                    hotline: hotline OR warteschleife
                    preise: "preis* OR abschlag OR teuer"
                  alertBudgetPerMonth: 2.50
                  campaigns:
                    - {expectedFactor: 3.0, to: 2026-11-30, from: 2026-11-27, name: 'Black Friday'}
                  onCall: pr-nordlicht
                  id: nordlicht
                  name: Nordlicht Energie
                """;

        assertThat(read(CONTRACT).version())
                .hasSize(12)
                .isEqualTo(read(other).version())
                .isNotEqualTo(read(CONTRACT.replace("2.5", "2")).version())
                .isNotEqualTo(read(CONTRACT.replace("teuer", "teurer")).version());
    }

    @Test
    void isAnotherVersion_withAnotherBudget() throws WatchlistException {
        Watchlist watchlist = read(CONTRACT);
        Watchlist changed = watchlist.withAlertBudget(7);

        assertThat(changed.brands()).allMatch(brand -> brand.alertBudgetPerMonth() == 7);
        assertThat(changed.version()).isNotEqualTo(watchlist.version());
        assertThat(changed.withAlertBudget(watchlist.brands().getFirst().alertBudgetPerMonth()))
                .isEqualTo(watchlist);
    }

    @Test
    void tellsAllProblemsAtOnce_withPlaceAndBrand() {
        String yaml =
                """
                brands:
                  - id: Nord Licht
                    nmae: Nordlicht
                    query: 'nordlicht AND OR gas'
                    ownAccounts: ['nordlicht', 'x:@nordlicht', [a]]
                    topics: { preise: 'preis* OR (teuer', leer: '', alle: '*x' }
                    alertBudgetPerMonth: -1
                    campaigns:
                      - { name: a, from: 2026-11-30, to: 2026-11-27, expectedFactor: 0 }
                      - { from: morgen, to: 2026-11-27, expectedFactor: viel }
                      - Ostern
                  - id: zwei
                    query: '-spam'
                  - id: zwei
                    query: |
                      eins OR
                        titel:zwei
                    topics: [a]
                    onCall: a
                    onCall: b
                  - name: ohne
                  - nur Text
                brand: []
                """;

        assertThat(problems(yaml))
                .containsExactly(
                        "w.yaml:2:9: brand 'Nord Licht': the id 'Nord Licht' is not valid, expected"
                                + " lower-case letters, digits and hyphens, e.g. nordlicht",
                        "w.yaml:3:5: brand 'Nord Licht': unknown key 'nmae', did you mean 'name'?",
                        "w.yaml:4:27: brand 'Nord Licht': query, position 15: 'OR' does not belong"
                                + " here, expected a word, a phrase in quotes or '('",
                        "w.yaml:5:19: brand 'Nord Licht': 'nordlicht' is not an account, expected"
                                + " channel:account, e.g. 'x:@nordlicht'",
                        "w.yaml:5:48: brand 'Nord Licht': 'ownAccounts' is a list of 1, expected"
                                + " channel:account, e.g. 'x:@nordlicht'",
                        "w.yaml:6:34: brand 'Nord Licht': topic 'preise', position 11: '(' is never"
                                + " closed, expected a ')'",
                        "w.yaml:6:49: brand 'Nord Licht': 'leer' is empty, expected a query, e.g."
                                + " nordlicht AND (strom OR gas)",
                        "w.yaml:6:60: brand 'Nord Licht': topic 'alle', position 1: '*x' begins with"
                                + " a wildcard, expected a word that begins with at least one"
                                + " letter, e.g. preis*",
                        "w.yaml:7:26: brand 'Nord Licht': 'alertBudgetPerMonth' is negative,"
                                + " expected how many false alarms a month are bearable, 0 or more",
                        "w.yaml:9:26: brand 'Nord Licht': 'from' (2026-11-30) is after 'to'"
                                + " (2026-11-27)",
                        "w.yaml:9:70: brand 'Nord Licht': 'expectedFactor' is 0.0, expected how many"
                                + " times the usual volume, more than 0, e.g. 3",
                        "w.yaml:10:9: brand 'Nord Licht': 'name' is missing, expected what you call"
                                + " the campaign",
                        "w.yaml:10:17: brand 'Nord Licht': 'from' is 'morgen', expected a date such"
                                + " as 2026-11-27",
                        "w.yaml:10:57: brand 'Nord Licht': 'expectedFactor' is 'viel', expected how"
                                + " many times the usual volume, more than 0, e.g. 3",
                        "w.yaml:11:9: brand 'Nord Licht': a campaign is the text 'Ostern', expected {"
                                + " name: Black Friday, from: 2026-11-27, to: 2026-11-30,"
                                + " expectedFactor: 3 }",
                        "w.yaml:13:13: brand 'zwei': query, position 1: '-text:spam' only excludes"
                                + " posts, expected a word to look for beside what is excluded",
                        "w.yaml:14:5: brand 'zwei': the id is used by a brand above",
                        "w.yaml:17:9: brand 'zwei': query, position 11: 'titel' is no field,"
                                + " expected one of text, author, channel, lang, or \"…\" around"
                                + " what has a ':' in it",
                        "w.yaml:18:13: brand 'zwei': 'topics' is a list of 1, expected a mapping,"
                                + " e.g. { preise: 'preis*' }",
                        "w.yaml:20:5: brand 'zwei': 'onCall' is given twice",
                        "w.yaml:21:5: 'query' is missing, expected a query, e.g. nordlicht AND"
                                + " (strom OR gas)",
                        "w.yaml:21:5: 'id' is missing, expected lower-case letters, digits and"
                                + " hyphens, e.g. nordlicht",
                        "w.yaml:22:5: a brand is the text 'nur Text', expected id, name, query and"
                                + " so on",
                        "w.yaml:23:1: unknown key 'brand', did you mean 'brands'?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `brands: [{id: a, query: 'a ''b'' AND'}]`     | w.yaml:1:37
                    `brands: [{id: a, query: "a \\"b\\" AND"}]`     | w.yaml:1:37
                    `brands: [{id: a, query: "a \\xfc x:y"}]`    | w.yaml:1:33
                    `brands: [{id: a, query: a AND }]`            | w.yaml:1:30
                    `brands:\n- id: a\n  query: a\n    b\n    x:y`   | w.yaml:5:5
                    `brands:\n- id: a\n  query: >\n    a\n\n    x:y` | w.yaml:6:5
                    """)
    void findsThePlace_howeverTheTextIsWritten(String yaml, String place) {
        String lines = yaml.replace("\\n", "\n");

        assertThat(problems(lines)).singleElement().asString().startsWith(place + ": brand 'a'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                     | w.yaml:1:1: expected 'brands:'
                    `- a`                                  | w.yaml:1:1: expected 'brands:'
                    `brands:`                              | w.yaml:1:1: no brand is listed
                    `brands: {a: b}`                       | w.yaml:1:9: 'brands' is a mapping
                    `brands: [{id: a, query: @a}]`         | value that begins with @ needs quotes
                    `brands: [`                            | not YAML
                    `brands: [a]\n---\nbrands: [b]`        | not YAML
                    `brands: !!java.lang.Object {}`        | w.yaml:1:9: 'brands' is a mapping
                    `brands: *nothing`                     | not YAML
                    """)
    void saysWhatIsNotAWatchlist(String yaml, String problem) {
        assertThat(problems(yaml.replace("\\n", "\n")))
                .anySatisfy(one -> assertThat(one).contains(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void survivesDeepNesting(String part) {
        assertThat(problems("brands: \n " + part.repeat(100_000))).isNotEmpty();
    }

    @Test
    void survivesAliasBombs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        yaml.append("brands: *a39\n");

        assertThat(problems(yaml.toString())).isNotEmpty();
    }

    @Test
    void showsTheFirstHundredProblems() {
        String brands = "- {id: a, query: 'a AND'}\n".repeat(500);

        assertThat(problems("brands:\n" + brands)).hasSize(101).last().asString().endsWith(" more");
    }

    @Test
    void readsUtf8Files(@TempDir Path folder) throws IOException, WatchlistException {
        String yaml = "\uFEFFbrands: [{id: a, query: müller}]";
        Path good = Files.writeString(folder.resolve("good.yaml"), yaml);
        Path bad = folder.resolve("bad.yaml");
        Files.write(bad, yaml.substring(1).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(WatchlistReader.read(good).brands().get(0).query()).isEqualTo("müller");
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() -> WatchlistReader.read(bad))
                .withMessageContaining(
                        "1 problem in the watchlist:\n  bad.yaml:1:1: the file is not");
    }

    private static Watchlist read(String yaml) throws WatchlistException {
        return WatchlistReader.read("w.yaml", yaml);
    }

    private static List<String> problems(String yaml) {
        WatchlistException thrown =
                catchThrowableOfType(WatchlistException.class, () -> read(yaml));
        return thrown.problems().stream().map(Object::toString).toList();
    }
}
