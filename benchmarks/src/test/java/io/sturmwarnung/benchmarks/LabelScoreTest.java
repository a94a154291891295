package io.sturmwarnung.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelScoreTest {
    @Test
    void countsARareLabelAsMuchAsACommonOne() {
        LabelScore score = new LabelScore();
        score.add("common", "common");
        score.add("common", "common");
        score.add("common", "common");
        score.add("rare", "common");

        assertThat(score.count()).isEqualTo(4);
        assertThat(score.accuracy()).isEqualTo(0.75);
        // F1 of "common" is 6/7, of "rare" 0.
        assertThat(score.macroF1()).isCloseTo(3.0 / 7, within(1e-9));
    }

    @Test
    void leavesOutLabelsThatNobodyWanted() {
        LabelScore score = new LabelScore();
        score.add("a", "a");
        score.add("a", "b");

        assertThat(score.macroF1()).isCloseTo(2.0 / 3, within(1e-9));
    }
}
