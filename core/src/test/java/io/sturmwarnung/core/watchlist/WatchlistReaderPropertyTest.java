package io.sturmwarnung.core.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WatchlistReaderPropertyTest {
    @Property(tries = 1000)
    void readsOrTellsProblems_whateverIsWritten(@ForAll("documents") String yaml) {
        int lines = yaml.split("\\R", -1).length;
        try {
            assertThat(WatchlistReader.read("w.yaml", yaml).brands()).isNotEmpty();
        } catch (WatchlistException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(
                            problem -> {
                                assertThat(problem.line()).isBetween(1, lines + 1);
                                assertThat(problem.column()).isPositive();
                                assertThat(problem.message()).isNotBlank();
                            });
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> parts =
                Arbitraries.of(
                        "brands:",
                        "\n- ",
                        "\n  ",
                        "id: a",
                        "id:",
                        "query: ",
                        "'a AND",
                        "'",
                        "\"a\\",
                        "topics: {",
                        "}",
                        "[",
                        "]",
                        "a",
                        ": ",
                        ", ",
                        "&x ",
                        "*x",
                        "<<: ",
                        "!!set ",
                        "|\n",
                        ">\n",
                        "# c\n",
                        "---",
                        "...",
                        "?",
                        "campaigns: ",
                        "from: 2026",
                        "~",
                        "ownAccounts: ",
                        "@",
                        "\t",
                        "\r\n",
                        "\u0000",
                        "\u0085",
                        "1e9",
                        "%YAML 1.2\n",
                        "alertBudgetPerMonth: ",
                        "expectedFactor: ",
                        ".inf",
                        "-1",
                        "\"\\u00\"");
        return Arbitraries.oneOf(parts, parts, parts, Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(25)
                .map(list -> String.join("", list));
    }
}
