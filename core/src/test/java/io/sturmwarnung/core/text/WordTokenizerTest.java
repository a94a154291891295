package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class WordTokenizerTest {
    @Test
    void keepsHandlesHashtagsAndEmoticons() {
        assertThat(forms("@Firma das nervt!!! #fail :-( 👍🏽"))
                .containsExactly("@Firma", "das", "nervt", "!!!", "#fail", ":-(", "👍");
    }

    @Test
    void splitsContractionsAndDropsLinks() {
        assertThat(forms("I don’t know https://example.org/a?b=c www.example.org"))
                .containsExactly("I", "do", "n't", "know");
    }

    @Test
    void foldsKeysAndDropsInvisibleCharacters() {
        assertThat(WordTokenizer.tokenize("ÄR\u200bGER Straße Café"))
                .extracting(Word::key)
                .containsExactly("aerger", "strasse", "cafe");
    }

    @Test
    void tellsKindsApart() {
        assertThat(WordTokenizer.tokenize("@firma #bahn 12 Uhr ... 😡 ;-)"))
                .extracting(Word::kind)
                .containsExactly(
                        Word.Kind.HANDLE,
                        Word.Kind.HASHTAG,
                        Word.Kind.NUMBER,
                        Word.Kind.WORD,
                        Word.Kind.STOP,
                        Word.Kind.SIGN,
                        Word.Kind.SIGN);
    }

    @Test
    void readsOnlyTheBeginning_whenTextIsVeryLong() {
        assertThat(forms("wort ".repeat(100_000))).hasSize(PlainText.MAX_CHARS / 5);
    }

    private static List<String> forms(String text) {
        return WordTokenizer.tokenize(text).stream().map(Word::form).toList();
    }
}
