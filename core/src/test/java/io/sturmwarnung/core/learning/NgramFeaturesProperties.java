package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.HashSet;
import java.util.Set;

class NgramFeaturesProperties {
    private static final NgramFeatures FEATURES = new NgramFeatures(Language.GERMAN);

    @Property(tries = 300)
    void areTheSameEachTime_inBounds_andCountedOnce(@ForAll String text) {
        FeatureVector once = read(text);
        FeatureVector again = read(text);

        assertThat(once.size()).isEqualTo(again.size());
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < once.size(); i++) {
            assertThat(once.feature(i)).isEqualTo(again.feature(i));
            assertThat(once.value(i)).isEqualTo(again.value(i));
            assertThat(once.feature(i)).isBetween(0, NgramFeatures.COUNT - 1);
            assertThat(seen.add(once.feature(i))).isTrue();
        }
    }

    @Property(tries = 100)
    void haveTheLengthOfWordsAndRuns(@ForAll String text) {
        double squares = 0;
        FeatureVector vector = read(text);
        for (int i = 0; i < vector.size(); i++) {
            squares += vector.value(i) * vector.value(i);
        }

        assertThat(squares).isBetween(0.0, 2.0);
    }

    @Example
    void knowNothingOfWhoWasWrittenTo() {
        FeatureVector one = read("@nordlicht kaputt 12");
        FeatureVector other = read("@suedstern kaputt 345");

        assertThat(one.size()).isEqualTo(other.size());
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.feature(i)).isEqualTo(other.feature(i));
        }
    }

    @Example
    void addUpToMoreThanNothing() {
        assertThat(read("kaputt").size()).isGreaterThan(5);
        assertThat((double) read("kaputt").value(0)).isCloseTo(0.45, within(0.1));
    }

    private static FeatureVector read(String text) {
        return FEATURES.of(WordTokenizer.tokenize(text));
    }
}
