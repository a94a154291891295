package io.sturmwarnung.core.offence;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffenceDetectorTest {
    private static final OffenceDetector DETECTOR = new OffenceDetector(Dictionaries.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So eine Sch***e",
                "\"Sch...\" nein: Scheiße",
                "sch**ß Laden",
                "A****loch",
                "Ar***",
                "f***ing drive",
                "what the f*ck",
                "sh1t happens",
                "a$$hole",
                "b!tch",
                "F***!",
                "Er sagte: „Ihr seid Idioten“",
                "verf*cken"
            })
    void findsMaskedAndQuotedWords(String text) {
        boolean found =
                DETECTOR.detect(text, Language.GERMAN).offensive()
                        || DETECTOR.detect(text, Language.ENGLISH).offensive();

        assertThat(found).isEqualTo(!text.equals("verf*cken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Liebe Kund*innen und Mitarbeiter*innen",
                "Der Shitstorm dauert an",
                "Assistenz gesucht",
                "***** Sterne",
                "5*5=25",
                "M*A*S*H",
                "C++ und C#",
                "Das ist ein Hurrikan",
                "Sauerstoff und Sauna",
                "$$$ sparen",
                "@ss",
                "passenger",
                "Ich esse Schweinebraten",
                "Rechnung 4a",
                "2x5",
                "1a Service"
            })
    void leavesHarmlessWordsAlone(String text) {
        for (Language language : Language.values()) {
            assertThat(DETECTOR.detect(text, language).offensive()).as(language.code()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hurensohn", "Du Hurensohn", "Ihr Arschlöcher!"})
    void knowsAGermanInsult_thatPassesForEnglish(String text) {
        assertThat(DETECTOR.detect(text, Language.ENGLISH).directed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I would fly with you again",
                "@united thanks, that would be awesome.",
                "@united You're welcome.",
                "Your website lists four colours."
            })
    void hearsNoContempt_inWordsThatAreNone(String text) {
        assertThat(DETECTOR.detect(text, Language.ENGLISH).offensive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bonjour, mon train est en retard de deux heures",
                "Je suis en retard à cause de vous"
            })
    void takesNoWordOfAnotherLanguage_forAnInsult(String text) {
        assertThat(DETECTOR.detect(text, Language.OTHER)).isEqualTo(Offence.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Verdammte Scheiße", "Shit, fuck, damn, bullshit, crap"})
    void tellsCursingFromInsults(String text) {
        Offence offence = DETECTOR.detect(text, Language.OTHER);

        assertThat(offence.offensive()).isTrue();
        assertThat(offence.kind()).isEqualTo(Offence.Kind.PROFANITY);
        assertThat(offence.directed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ihr W*chser!",
                "Ihr verd***ten Id*oten",
                "verd***te Lügner",
                "You piece of sh*t",
                "B*tch",
                "Ihr seid alle A****löcher",
                "Ich zünde euren Laden an",
                "Wir stechen euch ab"
            })
    void hearsWhoIsHit_whenInsultsAreMaskedAndViolenceIsAnnounced(String text) {
        Language language = LanguageDetector.bundled().detect(text);
        assertThat(DETECTOR.detect(text, language).directed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "So ein verd***ter Mist",
                "This is sh*t",
                "What a surprise, another delay. Fantastic service as always.",
                "You are all morons",
                "Alles bestens"
            })
    void neverContradictsItsScore(String text) {
        for (Language language : Language.values()) {
            Offence offence = DETECTOR.detect(text, language);

            assertThat(offence.offensive()).isEqualTo(offence.score() >= Offence.THRESHOLD);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"du Arschloch", "Ihr Idioten", "I will kill you", "you moron"})
    void scoresInsultsAndThreatsHigher(String text) {
        assertThat(DETECTOR.detect(text, Language.OTHER).directed()).isTrue();
    }
}
