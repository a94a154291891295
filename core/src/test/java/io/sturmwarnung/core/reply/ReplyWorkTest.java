package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of a reply check grows as its text does, counted rather than timed. */
class ReplyWorkTest {
    private static final RuleBook BOOK = RuleBook.of(Language.GERMAN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es tut uns leid, aber Sie haben die Anleitung nicht gelesen. Rufen Sie die Hotline an! ",
                "wir haben einen fehler gemacht und es tut uns leid falls sich jemand verletzt fühlt ",
                "wir ",
                "nicht wir haben ",
                "ganz andere wörter, von denen die regeln nichts wissen "
            })
    void fourTimesTheTextIsFourTimesTheWork(String sentence) {
        long once = work(sentence.repeat(100));

        assertThat(work(sentence.repeat(400))).isBetween(once, 5 * once + 100);
    }

    /** What a limit on the length of texts rests on. */
    @ParameterizedTest
    @ValueSource(strings = {"wir haben es ", "es tut uns leid dass sie ", "sie wir uns "})
    void looksAtEachWordABoundedNumberOfTimes(String words) {
        String text = words.repeat(1_000);

        assertThat(work(text)).isLessThan(3_000L * text.length());
    }

    private static long work(String text) {
        Passage passage = new Passage(ReplyReader.read(text, Language.GERMAN), BOOK.patterns());
        BOOK.phrases().in(passage);
        return passage.looks();
    }
}
