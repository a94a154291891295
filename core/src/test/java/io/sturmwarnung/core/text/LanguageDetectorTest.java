package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = LanguageDetector.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wann kommt endlich der Techniker?",
                "@firma Das Internet geht seit gestern nicht #fail https://t.co/x",
                "Unverschämtheit! 😡😡",
                "Kundenservice unerreichbar, Rechnung fehlerhaft",
                "Ich war gestern in Eurem Shop und happy mit dem Service",
                "Schlechter Kundendienst",
                "Toller Service!",
                "So ein Murks"
            })
    void tellsGerman(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When will my package arrive?",
                "@company still waiting for an answer #fail https://t.co/x",
                "Worst customer experience in years",
                "I can't believe they did this",
                "Die in a fire, you and your hotline are the worst I have seen",
                "Terrible service",
                "Best airline ever"
            })
    void tellsEnglish(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik wacht al drie weken op een antwoord van jullie klantenservice",
                "Mijn pakket is nog steeds niet aangekomen, wat een slechte service",
                "Het internet werkt hier niet meer",
                "Ce n'est pas la première fois que le train est en retard",
                "Je suis très déçu par votre service client, plus jamais",
                "Merci beaucoup pour votre aide rapide",
                "El servicio al cliente es pésimo, nunca contestan el teléfono",
                "Muchas gracias por la ayuda, son los mejores",
                "Il servizio clienti non risponde mai, che vergogna",
                "Ho aspettato due ore al telefono senza nessuna risposta",
                "O atendimento ao cliente é péssimo e ninguém responde",
                "Estou há três semanas sem internet em casa",
                "Jag har väntat i tre veckor och ingen svarar på mina frågor",
                "Jeg har ventet i tre uger, og der er ingen der svarer",
                "Obsługa klienta nie odpowiada od trzech tygodni",
                "Dziękuję bardzo za szybką pomoc, jest super",
                "Müşteri hizmetleri üç haftadır cevap vermiyor, çok kötü",
                "Обслуживание ужасное, больше никогда",
                "サービスが最悪です、もう二度と使いません",
                "خدمة العملاء سيئة جدا ولا أحد يرد"
            })
    void tellsOtherLanguages(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"Mega!,de,GERMAN", "Top!,en-GB,ENGLISH", "Perfecto!,es,OTHER"})
    void believesTheClaim_whenTextIsShort(String text, String claim, Language language) {
        assertThat(DETECTOR.detect(text, claim)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "und", "", "?"})
    void trustsTheText_whenItIsClear(String claim) {
        assertThat(DETECTOR.detect("Warum antwortet ihr denn nicht auf meine Fragen?", claim))
                .isEqualTo(Language.GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😡😡", "@a #b https://c.d", "12345", "\u200b"})
    void saysOther_whenThereAreNoWords(String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(Language.OTHER);
    }
}
