package io.sturmwarnung.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

class HeldOutProperties {
    private static final List<SentimentLabel> MOODS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    @Property(tries = 300)
    void losesNoText_andKeepsCopiesTogether(@ForAll("texts") List<LabelledText> texts) {
        HeldOut parts = HeldOut.split(texts);

        List<LabelledText> all = new ArrayList<>(parts.learnt());
        all.addAll(parts.heldOut());
        assertThat(all).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(Collections.disjoint(bare(parts.learnt()), bare(parts.heldOut()))).isTrue();
    }

    @Property(tries = 300)
    void holdsOutAboutAFifthOfEachMood(@ForAll("texts") List<LabelledText> texts) {
        List<LabelledText> different = withoutCopies(texts);
        HeldOut parts = HeldOut.split(different);

        for (SentimentLabel mood : MOODS) {
            long all = count(different, mood);
            long heldOut = count(parts.heldOut(), mood);
            if (all < 2) {
                assertThat(heldOut).isZero();
            } else {
                assertThat(heldOut).isEqualTo(Math.max(1, Math.round(0.2 * all)));
            }
        }
    }

    @Property(tries = 50)
    void isTheSameEveryTime(@ForAll("texts") List<LabelledText> texts) {
        assertThat(HeldOut.split(texts)).isEqualTo(HeldOut.split(texts));
    }

    @Provide
    Arbitrary<List<LabelledText>> texts() {
        // Few words, so that there are many copies, some of them with another label.
        Arbitrary<String> words = Arbitraries.integers().between(0, 60).map(n -> "Text " + n);
        Arbitrary<String> copies =
                Combinators.combine(
                                words, Arbitraries.of("", " ", "\n"), Arbitraries.of(true, false))
                        .as((text, space, loud) -> space + (loud ? upper(text) : text) + space);
        return Combinators.combine(copies, Arbitraries.of(MOODS))
                .as(LabelledText::new)
                .list()
                .ofMaxSize(200);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static Set<String> bare(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> text.text().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<LabelledText> withoutCopies(List<LabelledText> texts) {
        Set<String> seen = new HashSet<>();
        return texts.stream().filter(text -> seen.addAll(bare(List.of(text)))).toList();
    }

    private static long count(List<LabelledText> texts, SentimentLabel mood) {
        return texts.stream().filter(text -> text.label() == mood).count();
    }
}
