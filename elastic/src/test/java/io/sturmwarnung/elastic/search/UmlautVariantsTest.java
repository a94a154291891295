package io.sturmwarnung.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UmlautVariantsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    verspätung               | (verspätung OR verspaetung)
                    Verspaetung              | (Verspaetung OR Verspätung)
                    Verspätung OR delayed    | (Verspätung OR Verspaetung) OR delayed
                    +groß -über*             | +(groß OR gross) -(über* OR ueber*)
                    störung~1^2              | (störung~1^2 OR stoerung~1^2)
                    "große Störung"~2        | ("große Störung"~2 OR "grosse Stoerung"~2)
                    channel:x AND süß        | channel:x AND (süß OR suess)
                    author.name:jürgen       | author.name:(jürgen OR juergen)
                    Ärger                    | (Ärger OR aerger)
                    [ä TO ö]                 | [ä TO ö]
                    /gr[oö]ß/                | /gr[oö]ß/
                    strom AND NOT gas        | strom AND NOT gas
                    """)
    void offersBothSpellings(String query, String expanded) {
        assertThat(UmlautVariants.expand(query)).isEqualTo(expanded);
    }
}
