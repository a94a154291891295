package io.sturmwarnung.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageClassifierTest {
    private static final TriageClassifier TRIAGES = new TriageClassifier(Dictionaries.bundled());
    private static final Offence INSULT = new Offence(true, 0.9, Offence.Kind.INSULT);

    @Test
    void removesInsults_whoeverWritesThem() {
        for (AuthorKind author : AuthorKind.values()) {
            assertThat(
                            triage(
                                    "Danke, ihr …",
                                    Language.GERMAN,
                                    SentimentLabel.POSITIVE,
                                    INSULT,
                                    author,
                                    Cause.UNKNOWN))
                    .isEqualTo(Triage.MODERATION);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Habt ihr am Feiertag geöffnet?",
                "@telvio wie lange dauert der Umzug vom Anschluss?",
                "Kann ich meinen Tarif wechseln?",
                "Ich hätte eine Frage zu meiner Rechnung",
                "Bis wann muss der Antrag bei Ihnen sein?"
            })
    void answersQuestionsToTheCompany(String text) {
        assertThat(neutral(text, Language.GERMAN)).isEqualTo(Triage.SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@havencell can i keep my number",
                "Do you ship to Malta?",
                "how do I reset the router"
            })
    void answersEnglishQuestions_evenWithoutAMark(String text) {
        assertThat(neutral(text, Language.ENGLISH)).isEqualTo(Triage.SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Stadtwerke tauschen ab Montag die Leitungen in der Poststraße.",
                "Frage in die Runde: welche Waschmaschine habt ihr so?",
                "Kommt jemand mit zum Spiel?",
                "Feierabend und ein Eis"
            })
    void leavesNewsAndTalkAlone(String text) {
        assertThat(neutral(text, Language.GERMAN)).isEqualTo(Triage.NONE);
    }

    @Test
    void answersComplaints_ofThoseItHappenedTo() {
        assertThat(critical("My parcel never came", Cause.SERVICE_FAILURE))
                .isEqualTo(Triage.SUPPORT);
        assertThat(critical("All trains cancelled, no staff anywhere", Cause.SERVICE_FAILURE))
                .isEqualTo(Triage.SUPPORT);
        assertThat(critical("My son bit into a piece of glass", Cause.SAFETY))
                .isEqualTo(Triage.SUPPORT);
    }

    @Test
    void leavesPublicMattersAlone_unlessSomebodyIsAffectedOrDemandsSomething() {
        assertThat(critical("Greenwashing at its finest", Cause.ENVIRONMENT))
                .isEqualTo(Triage.NONE);
        assertThat(critical("The chairman resigns after the raid", Cause.EXECUTIVE_SCANDAL))
                .isEqualTo(Triage.NONE);
        assertThat(critical("I lost my deposit to these people", Cause.INSOLVENCY_OR_FRAUD))
                .isEqualTo(Triage.SUPPORT);
        assertThat(critical("Take it down and apologise", Cause.OFFENSIVE_POST))
                .isEqualTo(Triage.SUPPORT);
    }

    @Test
    void leavesNewsOfHarmAlone() {
        assertThat(critical("Telvora confirms breach, according to the regulator", Cause.DATA_LEAK))
                .isEqualTo(Triage.NONE);
    }

    @Test
    void answersContempt_thatMayHaveAReason() {
        assertThat(critical("Not good at all.", Cause.UNKNOWN)).isEqualTo(Triage.SUPPORT);
    }

    @Test
    void thanksForPraise_andAnswersTheQuestionAtItsEnd() {
        assertThat(praise("Thanks for fixing my problem so fast")).isEqualTo(Triage.ENGAGEMENT);
        assertThat(praise("Love the new app! Can you bring it to Malta?"))
                .isEqualTo(Triage.SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEDIA", "BOT"})
    void leavesMediaAndBotsAlone(AuthorKind author) {
        assertThat(
                        triage(
                                "Why is my parcel late?",
                                Language.ENGLISH,
                                SentimentLabel.NEGATIVE,
                                Offence.NONE,
                                author,
                                Cause.SERVICE_FAILURE))
                .isEqualTo(Triage.NONE);
    }

    private static Triage neutral(String text, Language language) {
        return triage(
                text,
                language,
                SentimentLabel.NEUTRAL,
                Offence.NONE,
                AuthorKind.PERSON,
                Cause.UNKNOWN);
    }

    private static Triage critical(String text, Cause cause) {
        return triage(
                text,
                Language.ENGLISH,
                SentimentLabel.NEGATIVE,
                Offence.NONE,
                AuthorKind.PERSON,
                cause);
    }

    private static Triage praise(String text) {
        return triage(
                text,
                Language.ENGLISH,
                SentimentLabel.POSITIVE,
                Offence.NONE,
                AuthorKind.PERSON,
                Cause.UNKNOWN);
    }

    private static Triage triage(
            String text,
            Language language,
            SentimentLabel mood,
            Offence offence,
            AuthorKind author,
            Cause cause) {
        return TRIAGES.classify(
                WordTokenizer.tokenize(text),
                language,
                new Sentiment(mood, 0, 1),
                offence,
                author,
                cause);
    }
}
