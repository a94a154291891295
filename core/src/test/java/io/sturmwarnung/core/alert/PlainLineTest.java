package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTest {
    @Test
    void turnsLineBreaksAndControlsIntoOneSpace() {
        assertThat(PlainLine.of(" a\r\n\t b\u2028c\u0000d\u3000e ", 99)).isEqualTo("a b c d e");
    }

    @Test
    void dropsInvisibleCharacters() {
        assertThat(PlainLine.of("a\u202eb\u2066c\u200bd\u00ade\ufeff\ue000\ud800", 99))
                .isEqualTo("abcde");
    }

    @Test
    void keepsWordsOfEveryScriptAndEmoji() {
        String text = "Größe Việt 日本 שלום 🤬";

        assertThat(PlainLine.of(text, 99)).isEqualTo(text);
    }

    @Test
    void cutsStacksOfCombiningMarks() {
        assertThat(PlainLine.of("a" + "\u0336".repeat(50) + "b", 99))
                .isEqualTo("a\u0336\u0336\u0336b");
    }

    @Test
    void shortensAtAWord_andNeverInsideACharacter() {
        assertThat(PlainLine.of("eins zwei drei vier", 15)).isEqualTo("eins zwei drei…");
        assertThat(PlainLine.of("eins zwei drei vier", 19)).isEqualTo("eins zwei drei vier");
        assertThat(PlainLine.of("🤬".repeat(10), 6)).isEqualTo("🤬🤬…");
    }

    @Test
    void replacesQuotationMarks_soThatAQuotationCannotEndEarly() {
        assertThat(PlainLine.quoted("„Stufe 0“ \"ja\" »so«", 99)).isEqualTo("'Stufe 0' 'ja' 'so'");
    }
}
