package io.sturmwarnung.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CauseClassifierTest {
    private static final CauseClassifier CAUSES = new CauseClassifier(Dictionaries.bundled());
    private static final Sentiment CRITICAL = new Sentiment(SentimentLabel.NEGATIVE, -1, 1);
    private static final Sentiment NEUTRAL = new Sentiment(SentimentLabel.NEUTRAL, 0, 1);

    @ParameterizedTest
    @CsvSource({
        "Stromausfall in der ganzen Stadt, outage",
        "Der Griff ist nach einer Woche abgefallen, product-defect",
        "Meine Tochter bekam vom Toaster einen Stromschlag, safety",
        "Kontodaten von Fremden im Kundenportal einsehbar, data-leak",
        "Der Beitrag wurde verdoppelt, price",
        "Der Monteur ist nicht erschienen, service-failure",
        "Immer dieselbe Antwort aus Textbausteinen, deflection",
        "Der Gag über die Opfer ist geschmacklos, offensive-post",
        "Mit dem Rollstuhl kommt man hier nicht rein, discrimination",
        "Der Zusteller hat mich angeschrien und bedroht, employee-conduct",
        "Der Vorstand reist im Privatjet auf Firmenkosten, executive-scandal",
        "Insolvenzverwalter: die Anzahlung ist weg, insolvency-or-fraud",
        "Abwasser im Fluss und tote Fische, environment",
        "Man munkelt da stimmt was nicht, rumour"
    })
    void tellsCauseOfGermanPosts(String text, String cause) {
        assertThat(german(text).cause().code()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "The whole village has been without internet since noon, outage",
        "The zipper broke after two days, product-defect",
        "My toddler got an electric shock from this lamp, safety",
        "Your portal shows me someone else's bank details, data-leak",
        "My premium went up and the exit fee doubled, price",
        "The engineer never turned up, service-failure",
        "The same canned response under every review, deflection",
        "Deleting the tweet mocking widows won't help, offensive-post",
        "They refused to serve me because of my guide dog, discrimination",
        "The driver swore at my mother and spat at her, employee-conduct",
        "The CEO flew his family on the private jet, executive-scandal",
        "A Ponzi scheme and now the firm files for bankruptcy, insolvency-or-fraud",
        "Sewage in the sea and dead fish on the shore, environment",
        "Rumour has it that they sell it, rumour"
    })
    void tellsCauseOfEnglishPosts(String text, String cause) {
        assertThat(english(text).cause().code()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({"Die Bahn ist doof, GERMAN", "We sat on board and hated it, ENGLISH"})
    void isToldNoCause_byWordsThatStandForMany(String text, Language language) {
        CauseVerdict verdict = CAUSES.classify(WordTokenizer.tokenize(text), language, CRITICAL);

        assertThat(verdict.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void returnsTheWordsThatToldIt_asWrittenAndInOrder() {
        assertThat(german("Schon wieder KEIN Internet, seit gestern Totalausfall").words())
                .containsExactly("KEIN", "Internet", "Totalausfall");
        assertThat(english("My kettle stopped working and it's faulty").words())
                .containsExactly("stopped", "working", "faulty");
    }

    @Test
    void leavesOutWhatStandsInAGap() {
        CauseVerdict verdict =
                CAUSES.classifyOwn(
                        WordTokenizer.tokenize("Bitte wenden Sie sich bitte an unsere Hotline"),
                        Language.GERMAN,
                        Offence.NONE,
                        List.of());

        assertThat(verdict.cause()).isEqualTo(Cause.DEFLECTION);
        assertThat(verdict.words()).containsExactly("wenden", "Sie", "sich", "Hotline");
    }

    @Test
    void givesTheWordsAnOwnPostCursesWith_butNotAllOfThem() {
        CauseVerdict verdict =
                CAUSES.classifyOwn(
                        WordTokenizer.tokenize("a b c d e f"),
                        Language.ENGLISH,
                        new Offence(true, 1, Offence.Kind.PROFANITY),
                        List.of("a", "b", "c", "d", "e", "f"));

        assertThat(verdict.cause()).isEqualTo(Cause.OFFENSIVE_POST);
        assertThat(verdict.words()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void putsContractionsTogetherAgain() {
        assertThat(english("It doesn't work").words()).contains("doesn't");
    }

    @Test
    void prefersTheCauseThatMoreWordsTell() {
        assertThat(english("Greenwashing, says the CEO after the oil spill").cause())
                .isEqualTo(Cause.ENVIRONMENT);
    }

    @Test
    void prefersTheCauseFurtherUpInTheFile_whereTwoAreToldEqually() {
        assertThat(english("An outage caused by greenwashing").cause())
                .isEqualTo(Cause.ENVIRONMENT);
        assertThat(english("Greenwashing that ends in an outage").cause())
                .isEqualTo(Cause.ENVIRONMENT);
    }

    @Test
    void asksHintsOnlyOfCriticalPosts_thatNothingElseTells() {
        String waiting = "My parcel, still";

        assertThat(english(waiting).cause()).isEqualTo(Cause.SERVICE_FAILURE);
        assertThat(english(waiting + ", and the courier was rude").cause())
                .isEqualTo(Cause.EMPLOYEE_CONDUCT);
        assertThat(CAUSES.classify(WordTokenizer.tokenize(waiting), Language.ENGLISH, NEUTRAL))
                .isEqualTo(CauseVerdict.UNKNOWN);
    }

    @Test
    void saysUnknownWithoutWords_whenNothingTells() {
        assertThat(german("Ihr seid das Letzte")).isEqualTo(CauseVerdict.UNKNOWN);
    }

    @Property(tries = 300)
    void givesAFewWordsOfTheTextAndOnlyWithACause(@ForAll("texts") String text) {
        CauseVerdict verdict = english(text);

        assertThat(verdict.words()).hasSizeLessThanOrEqualTo(CauseVerdict.MOST_WORDS);
        assertThat(verdict.words().isEmpty()).isEqualTo(verdict.cause() == Cause.UNKNOWN);
        int from = 0;
        for (String word : verdict.words()) {
            assertThat(text.indexOf(word, from)).as("%s in order", word).isNotNegative();
            from = text.indexOf(word, from);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "outage",
                        "rude",
                        "the",
                        "CEO",
                        "overpriced",
                        "broken",
                        "hello",
                        "isn't",
                        "salmonella",
                        "data",
                        "leak",
                        "on",
                        "hold",
                        ".",
                        "greenwashing",
                        "@brand",
                        "not",
                        "working",
                        "#Scam",
                        "waiting",
                        "£",
                        "5")
                .list()
                .ofMaxSize(15)
                .map(words -> String.join(" ", words));
    }

    private static CauseVerdict german(String text) {
        return CAUSES.classify(WordTokenizer.tokenize(text), Language.GERMAN, CRITICAL);
    }

    private static CauseVerdict english(String text) {
        return CAUSES.classify(WordTokenizer.tokenize(text), Language.ENGLISH, CRITICAL);
    }
}
