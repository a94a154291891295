package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** How good the check is; the figures are in docs/benchmarks.md. */
class ReplyCasesTest {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyCasesTest.class);

    @Test
    void tellsNonApologiesFromGoodReplies_inRepliesItWasTunedWith() throws IOException {
        ReplyCases.Score score = ReplyCases.score(ReplyCases.read("tuning.yaml"));

        LOG.info("tuning: {}", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(score.ruleRecall()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void tellsNonApologiesFromGoodReplies_inRepliesItNeverSaw() throws IOException {
        ReplyCases.Score score = ReplyCases.score(ReplyCases.read("held-out.yaml"));

        LOG.info("held out: {}", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.8);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void tellsNonApologiesFromGoodReplies_inRepliesOfASecondPen() throws IOException {
        ReplyCases.Score score = ReplyCases.score(ReplyCases.read("second-pen.yaml"));

        LOG.info("second pen: {}", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.rulePrecision()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.ruleRecall()).isGreaterThanOrEqualTo(0.97);
    }

    /** Low, and so told: this is what to expect of replies nobody tuned with. */
    @Test
    void tellsMostNonApologiesFromGoodReplies_inFurtherRepliesOfTheSecondPen() throws IOException {
        ReplyCases.Score score = ReplyCases.score(ReplyCases.read("further.yaml"));

        LOG.info("second pen, further: {}", score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.76);
        assertThat(score.recall()).isGreaterThanOrEqualTo(0.81);
        assertThat(score.rulePrecision()).isGreaterThanOrEqualTo(0.72);
        assertThat(score.ruleRecall()).isGreaterThanOrEqualTo(0.81);
    }
}
