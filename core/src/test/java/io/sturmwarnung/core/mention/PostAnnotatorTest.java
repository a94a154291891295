package io.sturmwarnung.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class PostAnnotatorTest {
    private static final PostAnnotator ANNOTATOR = PostAnnotator.bundled();

    /** Fitted models are never right everywhere; more mistakes than these are a step back. */
    private static final int MOST_MISTAKES = 9;

    @ParameterizedTest
    @CsvSource({"posts-de.txt, GERMAN", "posts-en.txt, ENGLISH"})
    void understandsNearlyAllPosts(String file, Language language) {
        List<String> mistakes = new ArrayList<>();
        for (List<String> fields : DictionaryFile.rows(getClass(), file, 5)) {
            Annotation annotation = annotate(fields.get(4), false);
            String understood =
                    String.join(
                            " ",
                            annotation.language().code(),
                            either(annotation.sentiment().label().code(), fields.get(0)),
                            either(annotation.offence().offensive() ? "yes" : "no", fields.get(1)),
                            either(annotation.triage().code(), fields.get(2)),
                            either(annotation.cause().code(), fields.get(3)));
            String wanted = language.code() + " " + String.join(" ", fields.subList(0, 4));
            if (!understood.equals(wanted)) {
                mistakes.add("%s instead of %s: %s".formatted(understood, wanted, fields.get(4)));
            }
        }

        assertThat(mistakes).hasSizeLessThanOrEqualTo(MOST_MISTAKES);
    }

    /** A hyphen says that anything will do. */
    private static String either(String understood, String wanted) {
        return wanted.equals("-") ? "-" : understood;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diese Seite ist nicht der geeignete Platz für Beschwerden.",
                "Bitte wenden Sie sich mit Ihrem Anliegen an unsere Hotline.",
                "Hallo Herr Schmidt, bitte rufen Sie unsere Hotline unter 0800 123 an.",
                "Wende dich damit bitte an unseren Kundenservice.",
                "Weitere Beschwerden werden gelöscht.",
                "Please call our hotline to discuss this.",
                "This page is not the place for complaints.",
                "Sorry, we can't help you here. Please use the contact form on our website."
            })
    void findsDeflection_whenBrandSendsPeopleAway(String text) {
        assertThat(annotate(text, true).cause()).isEqualTo(Cause.DEFLECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bei dem Wetter will doch keine Sau raus.",
                "Verdammte Scheiße, ist das kalt heute!",
                "I find it ironic that no one here knows how to f***ing drive",
                "So eine Sch***e heute"
            })
    void findsOffensivePost_whenBrandCurses(String text) {
        assertThat(annotate(text, true).cause()).isEqualTo(Cause.OFFENSIVE_POST);
    }

    @ParameterizedTest
    @CsvSource({
        "'Bei dem Wetter will doch keine Sau raus.', keine Sau",
        "'VERDAMMTE Scheiße, ist das kalt heute! Scheiße!', VERDAMMTE Scheiße",
        "'So eine Sch***e heute', Sch***e",
        "'I find it ironic that no one here knows how to f***ing drive, idiots', f***ing idiots",
        "'Shit happens, and our app is crap today', Shit crap"
    })
    void tellsTheWordsABrandCursesWith_asWrittenAndInOrder(String text, String words) {
        assertThat(annotate(text, true).causeWords()).containsExactly(words.split(" "));
    }

    @Test
    void tellsNoOffensiveWords_whenSomebodyElseCurses() {
        Annotation annotation = annotate("Verdammte Scheiße, schon wieder kein Internet", false);

        assertThat(annotation.causeWords()).containsExactly("kein", "Internet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir wünschen allen ein schönes Wochenende!",
                "Das tut uns leid, das war unser Fehler. Wir kümmern uns sofort darum.",
                "Unsere Techniker arbeiten an der Störung, um 18 Uhr melden wir uns wieder.",
                "We are sorry. We will refund you today, your case is 4711.",
                "Black Friday: 30 % off everything until Monday!",
                "Hallo Kund*innen, unser neuer Tarif ist da."
            })
    void findsNoCause_whenOwnPostIsHarmless(String text) {
        assertThat(annotate(text, true).cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void leavesOwnPostsUntriaged_evenWhenTheyComplain() {
        Annotation annotation = annotate("Eine Katastrophe, unser Netz ist ausgefallen.", true);

        assertThat(annotation.triage()).isEqualTo(Triage.NONE);
        assertThat(annotation.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void leavesMediaUntriaged_butTellsTheCause() {
        Author newspaper = new Author("1", null, "Abendblatt", 1000, true, AuthorKind.MEDIA);
        Post article =
                post("Datenleck bei Nordlicht: Kundendaten und Passwörter im Netz")
                        .withAuthor(newspaper);

        Annotation annotation = ANNOTATOR.annotate(article, false);

        assertThat(annotation.triage()).isEqualTo(Triage.NONE);
        assertThat(annotation.cause()).isEqualTo(Cause.DATA_LEAK);
    }

    @Test
    void doesNotScore_whenLanguageIsNotSupported() {
        Annotation annotation =
                annotate("Le service client ne répond jamais, c'est vraiment scandaleux", false);

        assertThat(annotation.language()).isEqualTo(Language.OTHER);
        assertThat(annotation.sentiment().label()).isEqualTo(SentimentLabel.UNSCORED);
        assertThat(annotation.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void believesTheSource_whenTextIsTooShortToTell() {
        Post post =
                new Post(
                        "x:1",
                        "x",
                        Instant.EPOCH,
                        "Mega!",
                        null,
                        "de",
                        null,
                        null,
                        null,
                        null,
                        null);

        assertThat(ANNOTATOR.annotate(post, false).language()).isEqualTo(Language.GERMAN);
    }

    private static Annotation annotate(String text, boolean own) {
        return ANNOTATOR.annotate(post(text), own);
    }

    private static Post post(String text) {
        return Post.of("x:1", "x", Instant.EPOCH, text);
    }
}
