package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.post.AuthorKind;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.Locale;

class WordsTest {
    @Test
    void hasTheSameTextsInBothLanguages() {
        assertThat(Words.GERMAN.texts().keySet())
                .isEqualTo(Words.ENGLISH.texts().keySet())
                .hasSizeGreaterThan(50);
        assertThat(Words.GERMAN.texts().values()).noneMatch(text -> ((String) text).isBlank());
    }

    @Test
    void namesEveryResponsibilityAndStrategy() {
        for (Playbook.Responsibility each : Playbook.Responsibility.values()) {
            assertThat(Words.GERMAN.text("responsibility." + code(each))).isNotBlank();
        }
        for (Playbook.Strategy each : Playbook.Strategy.values()) {
            assertThat(Words.GERMAN.text("strategy." + code(each))).isNotBlank();
        }
    }

    @Test
    void namesEveryOffenceAndWhoeverIsNotable() {
        for (Offence.Kind each : EnumSet.complementOf(EnumSet.of(Offence.Kind.NONE))) {
            assertThat(Words.GERMAN.text("offence." + each.code())).isNotBlank();
        }
        for (AuthorKind each : Quote.NOTABLE) {
            assertThat(Words.GERMAN.text("author." + each.code())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, en, de",
        "en, de, en",
        ", 'de-AT,de;q=0.9,en;q=0.5', de",
        ", 'en-GB,en;q=0.9,de;q=0.5', en",
        ", 'fr,de;q=0.5,en;q=0.1', de",
        ", fr, en",
        "fr, de, de",
        ", '*', en",
        ", ';;;', en",
        ", , en"
    })
    void choosesTheReadersLanguage(String wanted, String accepted, String expected) {
        assertThat(Words.choose(wanted, accepted).language()).isEqualTo(expected);
    }

    @Property
    void choosesALanguage_whateverTheBrowserSends(@ForAll String wanted, @ForAll String accepted) {
        assertThat(Words.choose(wanted, accepted).language()).isIn("de", "en");
    }

    @Test
    void writesNumbersAsPeopleDo() {
        assertThat(Words.GERMAN.number(18_400)).isEqualTo("18.400");
        assertThat(Words.ENGLISH.number(7.44)).isEqualTo("7.4");
        assertThat(Words.ENGLISH.number(71.6)).isEqualTo("72");
        assertThat(Words.GERMAN.percent(.816)).isEqualTo("82\u00a0%");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThatThrownBy(() -> Words.GERMAN.text("nonsense")).hasMessageContaining("nonsense");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void countsAsTheLanguageDoes() {
        assertThat(Words.ENGLISH.ordinal("incident.wave", 2)).isEqualTo("2nd outbreak");
        assertThat(Words.ENGLISH.ordinal("incident.wave", 3)).startsWith("3rd");
        assertThat(Words.ENGLISH.ordinal("incident.wave", 11)).startsWith("11th");
        assertThat(Words.ENGLISH.ordinal("incident.wave", 21)).startsWith("21st");
        assertThat(Words.GERMAN.ordinal("incident.wave", 2)).isEqualTo("2. Ausbruch");
    }
}
