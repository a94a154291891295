package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class PassageTest {
    @ParameterizedTest
    @CsvSource({
        "'Schon wieder KEIN Internet!', 'KEIN Internet', 'Schon wieder [KEIN] [Internet]!'",
        "'So eine Sch***e heute', Sch***e, 'So eine [Sch***e] heute'",
        "'It doesn’t work', 'doesn''t work', 'It [doesn’t] [work]'",
        "'a note, not now', not, 'a note, [not] now'",
        "'Soforthilfe, sofort', sofort, 'Soforthilfe, [sofort]'",
        "'amass mass', mass, 'amass [mass]'",
        "'😡 Frechheit😡', Frechheit, '😡 [Frechheit]😡'",
        "'Frechheit', 'Hotline Frechheit', '[Frechheit]'",
        "'b a', 'a b', 'b [a]'",
        "'teuer', '', 'teuer'"
    })
    void setsTellingWordsApart(String text, String words, String marked) {
        assertThat(marked(Passage.of(text, List.of(words.split(" "))))).isEqualTo(marked);
    }

    @Test
    void takesATextWithoutTellingWordsAsItIs() {
        assertThat(Passage.of("<b>a</b>", List.of()))
                .containsExactly(new Passage("<b>a</b>", false));
        assertThat(Passage.of("", List.of("a"))).isEmpty();
    }

    @Property
    void losesNothingOfTheText(@ForAll String text, @ForAll List<String> words) {
        assertThat(Passage.of(text, words).stream().map(Passage::text))
                .doesNotContain("")
                .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(text));
    }

    private static String marked(List<Passage> passages) {
        return passages.stream()
                .map(each -> each.telling() ? "[" + each.text() + "]" : each.text())
                .collect(Collectors.joining());
    }
}
