package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class PhrasebookTest {
    private final Phrasebook<String> german = new Phrasebook<>(Language.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "schlecht, ein schlechtes Netz",
        "ärger*, Aerger mit dem Netz",
        "*ausfall, der Totalausfall",
        "hotline*, #Hotlinehölle",
        "seit <n> wochen, seit 3 Wochen",
        "seit <n> wochen, Seit DREI Wochen",
        "kein <w> mehr, kein Netz mehr",
        "wenden sie sich .. hotline, Wenden Sie sich bitte an unsere Hotline.",
        "wenden sie sich .. hotline, Wenden Sie sich Hotline.",
        "nie wieder, Niiiie wieder!",
        "geht's noch, Geht’s noch?"
    })
    void findsEntry(String entry, String text) {
        german.add(entry, "found");

        assertThat(german.find(WordTokenizer.tokenize(text))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bah, die Bahn",
        "seit <n> wochen, seit langen Wochen",
        "wenden .. hotline, Wenden! Hotline",
        "nie wieder, nie. Wieder",
        "*ausfall, @totalausfall"
    })
    void findsNothing(String entry, String text) {
        german.add(entry, "found");

        assertThat(german.find(WordTokenizer.tokenize(text))).isEmpty();
    }

    @Test
    void prefersLongerEntries_andExactWords() {
        german.add("leid", "sorrow");
        german.add("leider", "unfortunately");
        german.add("leider nicht", "no");

        assertThat(values("Leid, leider, leider nicht"))
                .containsExactly("sorrow", "unfortunately", "no");
    }

    @Test
    void prefersLongerBeginnings() {
        german.add("lob*", "praise");
        german.add("lobby*", "lobby");

        assertThat(values("Lobeshymnen der Lobbyisten")).containsExactly("praise", "lobby");
    }

    @Test
    void findsOverlappingEntries_whenAsked() {
        german.add("an die hotline", "away");
        german.add("hotline", "service");

        assertThat(german.findOverlapping(WordTokenizer.tokenize("nur an die Hotline")))
                .extracting(Hit::value)
                .containsExactly("away", "service");
    }

    @Test
    void refusesEntriesThatAreTooLong() {
        assertThatThrownBy(() -> german.add("a b c d e f g h i", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 8 words");
    }

    private List<String> values(String text) {
        return german.find(WordTokenizer.tokenize(text)).stream().map(Hit::value).toList();
    }
}
