package io.sturmwarnung.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentScorerTest {
    private static final SentimentScorer SCORER =
            new SentimentScorer(SentimentModels.bundled(), Dictionaries.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nice work deleting my account @acme, very professional.",
                "Well done breaking my router again, truly outstanding.",
                "Wow, only four hours late. You guys are the best.",
                "I just love being on hold for an hour.",
                "Ich freue mich immer wieder, 40 Minuten in der Warteschleife zu sitzen.",
                "Ist ja großartig, dass mein Paket beim Nachbarn in einer anderen Stadt liegt.",
                "Bravo, wieder alles falsch geliefert. Beeindruckend.",
                "Danke für gar nichts."
            })
    void hearsSarcasm_whenTroubleIsPraised(String text) {
        assertThat(label(text)).isEqualTo(SentimentLabel.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks for fixing my router so quickly, great job!",
                "Danke, das Problem wurde sofort gelöst, super Service!"
            })
    void believesPraise_whenTroubleWasRepaired(String text) {
        assertThat(label(text)).isEqualTo(SentimentLabel.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nice app but it crashes all the time.",
                "The staff were lovely, but the room was filthy and nobody answered the phone.",
                "Das Produkt ist schön, aber nach zwei Tagen kaputt."
            })
    void takesTheSecondHalfOfAContrast(String text) {
        assertThat(label(text)).isEqualTo(SentimentLabel.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Essen war weder gut noch schlecht.",
                "Weder positiv noch negativ",
                "Neither good nor bad.",
                "It was okay, nothing special.",
                "The store closes at 8 pm on Sundays.",
                "Gate 12, boarding at 9:15.",
                "Acme reported revenue of 3 billion dollars.",
                "Der Zug fährt um 14:05 Uhr von Gleis 3 ab.",
                "Die Hauptversammlung findet am 12. Mai in Köln statt."
            })
    void isNeutral_whenNothingIsPraisedOrBlamed(String text) {
        assertThat(label(text)).isEqualTo(SentimentLabel.NEUTRAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not too shabby!",
                "Nobody beats their support team",
                "Couldn't be happier with my new phone.",
                "I can't recommend this hotel enough.",
                "Gar nicht schlecht, alles da!",
                "Es gibt nichts Besseres als euren Kundendienst.",
                "Noch nie Probleme gehabt, gerne wieder."
            })
    void isPositive_whenOnlyTheWordsAreNegative(String text) {
        assertThat(label(text)).isEqualTo(SentimentLabel.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👎👎", "🤬", "@acme 😡😡"})
    void scoresAngryEmojiAlone(String text) {
        assertThat(SCORER.score(text, Language.OTHER).label()).isEqualTo(SentimentLabel.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😍😍😍", "👍🏽", "🥰"})
    void scoresHappyEmojiAlone(String text) {
        assertThat(SCORER.score(text, Language.OTHER).label()).isEqualTo(SentimentLabel.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "Bonjour 😍", "@acme", "§"})
    void leavesWhatItCannotReadUnscored(String text) {
        assertThat(SCORER.score(text, Language.OTHER)).isEqualTo(Sentiment.UNSCORED);
    }

    private static SentimentLabel label(String text) {
        Sentiment sentiment = SCORER.score(text, LanguageDetector.bundled().detect(text));
        switch (sentiment.label()) {
            case NEGATIVE -> assertThat(sentiment.score()).isNegative();
            case POSITIVE -> assertThat(sentiment.score()).isPositive();
            default -> assertThat(sentiment.score()).isBetween(-1.0, 1.0);
        }
        return sentiment.label();
    }
}
