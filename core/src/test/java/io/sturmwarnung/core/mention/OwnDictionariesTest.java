package io.sturmwarnung.core.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OwnDictionariesTest {
    private static final String POST =
            "Bei Nordlicht ist alles zwackelig, und wie zwackelig das ist";

    @Test
    void readsOwnWords() {
        Annotation before = annotate(Map.of());
        Annotation after =
                annotate(
                        Map.of(
                                "sentiment/de.txt", "# ours\nzwackelig\t-3\n",
                                "offence/de.txt", "zwackelig\tinsult\t0.9\n",
                                "triage/causes.yaml", "causes:\n  outage:\n    de: [zwackelig]\n"));

        assertThat(after.sentiment().score()).isLessThan(before.sentiment().score());
        assertThat(after.offence().score()).isGreaterThan(before.offence().score());
        assertThat(before.cause()).isNotEqualTo(Cause.OUTAGE);
        assertThat(after.cause()).isEqualTo(Cause.OUTAGE);
        assertThat(after.causeWords()).contains("zwackelig");
    }

    @Test
    void prefersOwnLines_toShippedOnes() {
        Dictionaries own =
                Dictionaries.with(Map.of("triage/de-authors.txt", "bot\tname\tredaktion\n"));
        PostAnnotator annotator = new PostAnnotator(new Knowledge(SentimentModels.bundled(), own));
        Post post = post("Guten Morgen", "Redaktion Nord");

        assertThat(PostAnnotator.bundled().accountOf(post, false)).isEqualTo(AuthorKind.MEDIA);
        assertThat(annotator.accountOf(post, false)).isEqualTo(AuthorKind.BOT);
    }

    @Test
    void tellsAllProblemsAtOnce_andUsesTheOtherLines() {
        Dictionaries own =
                Dictionaries.with(
                        Map.of(
                                "sentiment/de.txt",
                                "zwackelig\t-3\ngut\nmies\tsehr\nschlimm\t-30\n",
                                "sentiment/de-modifiers.txt",
                                "nimmer\tverneiner\t-1\n",
                                "triage/causes.yaml",
                                "causes:\n  regen:\n    de: [nass]\n  outage:\n    fr: [noir]\nmore: {}\n"));
        new PostAnnotator(new Knowledge(SentimentModels.bundled(), own));

        assertThat(own.problems())
                .containsExactlyInAnyOrder(
                        "sentiment/de.txt, line 2: 2 fields expected, separated by tabs, but there"
                                + " is 1: gut",
                        "sentiment/de.txt, line 3: not a number: sehr",
                        "sentiment/de.txt, line 4: a mood is a number from -3 to 3: -30.0",
                        "sentiment/de-modifiers.txt, line 1: there is no verneiner; known are"
                                + " negator, intensifier, diminisher, contrast, sarcasm",
                        "triage/causes.yaml, line 2: there is no cause regen",
                        "triage/causes.yaml, line 5: outage: there is no language fr; there are de"
                                + " and en",
                        "triage/causes.yaml, line 6: there is no section more; there are [own, causes,"
                                + " hints]");
    }

    @Test
    void tellsLinesThatFindNothingOrAnything() {
        assertThat(
                        problems(
                                "sentiment/de.txt",
                                """
                                *\t-1
                                ..\t-1
                                <w> <n>\t-1
                                !?\t-1
                                123\t-1
                                *mies*\t-1
                                a*\t-1
                                :-(\t-1
                                20/20\t2
                                👎\t-1
                                zwackel*\t-1
                                """))
                .hasSize(8)
                .allMatch(problem -> problem.matches("sentiment/de.txt, line [1-8]: '.*"))
                .contains(
                        "sentiment/de.txt, line 1: '*' names no word: write one with letters or an"
                                + " emoji (emoticons go to sentiment/emoji.txt), or leave the line out",
                        "sentiment/de.txt, line 6: '*mies*' has stars at both ends of a word: write"
                                + " mies* (begins so) or *mies (ends so)",
                        "sentiment/de.txt, line 7: 'a*' needs two letters at least beside the star");
        assertThat(problems("sentiment/emoji.txt", "ö_ö\t1\n:-X\t-1\n=/\t-1\n..\t1\n"))
                .singleElement()
                .asString()
                .startsWith("sentiment/emoji.txt, line 4: '..' names no word");
        assertThat(problems("triage/de-authors.txt", "bot\tname\t<w>\n")).hasSize(1);
        assertThat(problems("triage/causes.yaml", "causes:\n  outage:\n    de:\n      - '*'\n"))
                .singleElement()
                .asString()
                .startsWith("triage/causes.yaml, line 4: outage: '*' names no word");
    }

    @Test
    void tellsWordsWithSeveralValues() {
        assertThat(
                        problems(
                                "sentiment/de.txt",
                                """
                                Zwackelig\t-1
                                gut\t2
                                zwackelig\t-1.0
                                zwäckelig\t2
                                ZWACKELIG\t 2
                                """))
                .containsExactly(
                        "sentiment/de.txt, line 5: 'ZWACKELIG' has another value in line 1 (2 here,"
                                + " -1 there); keep one of the two");
        assertThat(
                        problems(
                                "triage/de-authors.txt",
                                """
                                bot\tname\tsturmbote
                                media\ttext\tsturmbote
                                media\tname\tsturmbote
                                """))
                .containsExactly(
                        "triage/de-authors.txt, line 3: 'sturmbote' has another value in line 1"
                                + " (media here, bot there); keep one of the two");
    }

    @Test
    void findsNothingWrong_withCopiesOfTheProductsFiles() {
        Map<String, String> copies = new HashMap<>();
        Dictionaries.NAMES.forEach(name -> copies.put(name, Dictionaries.shipped(name)));
        Dictionaries own = Dictionaries.with(copies);
        new PostAnnotator(new Knowledge(SentimentModels.bundled(), own));

        assertThat(own.problems()).isEmpty();
    }

    private static List<String> problems(String name, String content) {
        Dictionaries own = Dictionaries.with(Map.of(name, content));
        new PostAnnotator(new Knowledge(SentimentModels.bundled(), own));
        return own.problems();
    }

    @Test
    void tellsWhatIsNoYaml() {
        Dictionaries own = Dictionaries.with(Map.of("triage/causes.yaml", "causes: [\n"));
        new PostAnnotator(new Knowledge(SentimentModels.bundled(), own));

        assertThat(own.problems()).hasSize(1);
        assertThat(own.problems().get(0)).startsWith("triage/causes.yaml, line 2: not YAML: ");
    }

    @Test
    void refusesUnknownNames() {
        assertThatThrownBy(() -> Dictionaries.with(Map.of("sentiment/fr.txt", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "there is no dictionary sentiment/fr.txt; there are sentiment/de");
    }

    @Test
    void arrivesElsewhereWhole() throws Exception {
        Map<String, String> own = Map.of("sentiment/de.txt", "zwackelig\t-3\n");
        Knowledge sent = new Knowledge(SentimentModels.bundled(), Dictionaries.with(own));

        Knowledge arrived = (Knowledge) copy(sent);

        assertThat(arrived.models()).isSameAs(sent.models());
        assertThat(new PostAnnotator(arrived).annotate(post(POST, null), false))
                .isEqualTo(annotate(own));
        assertThat(copy(Dictionaries.bundled())).isSameAs(Dictionaries.bundled());
    }

    private static Annotation annotate(Map<String, String> own) {
        Dictionaries dictionaries = Dictionaries.with(own);
        Annotation annotation =
                new PostAnnotator(new Knowledge(SentimentModels.bundled(), dictionaries))
                        .annotate(post(POST, null), false);
        assertThat(dictionaries.problems()).isEqualTo(List.of());
        return annotation;
    }

    private static Post post(String text, String name) {
        Post post = Post.of("x:1", "x", Instant.EPOCH, text);
        return name == null
                ? post
                : post.withAuthor(new Author("1", "@r", name, 10, false, AuthorKind.UNKNOWN));
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
