package io.sturmwarnung.app.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.core.learning.Quality;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.post.Post;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EvaluationFormatTest {
    private static final Post POST = Post.of("x:1", "x", Instant.EPOCH, "xyzzy");

    @Test
    void hasExactlyTheFieldsOfTheContract() throws Exception {
        Quality quality = new Quality(3);
        quality.add(0, 0, 0.9);
        quality.add(0, 1, 0.6);
        quality.add(1, 1, 0.8);
        quality.add(2, 2, 0.7);
        JsonNode report = new ObjectMapper().readTree(print(EvaluationFormat.json, quality));

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly("n", "accuracy", "macroF1", "ece", "classes", "postsPerSecond");
        assertThat(report.path("n").intValue()).isEqualTo(4);
        assertThat(report.path("accuracy").doubleValue()).isEqualTo(0.75);
        assertThat(report.path("classes").fieldNames())
                .toIterable()
                .containsExactly("negative", "neutral", "positive");
        JsonNode negative = report.at("/classes/negative");
        assertThat(negative.fieldNames())
                .toIterable()
                .containsExactly("precision", "recall", "f1", "support");
        assertThat(negative.path("precision").doubleValue()).isEqualTo(1);
        assertThat(negative.path("recall").doubleValue()).isEqualTo(0.5);
        assertThat(negative.path("support").intValue()).isEqualTo(2);
        assertThat(report.path("postsPerSecond").intValue()).isEqualTo(2);
    }

    @Test
    void explainsItsFiguresToPeople() {
        Quality quality = new Quality(3);
        quality.add(0, 0, 0.9);

        assertThat(print(EvaluationFormat.text, quality))
                .contains("posts that people judged: 1", "accuracy  1.000", "precision  recall")
                .containsPattern("negative +1\\.000 +1\\.000 +1\\.000 +1");
    }

    @Test
    void takesAnUnscoredPostForNeutral_asSureAsChance() {
        assertThat(Task.sentiment.unscored(Annotation.NONE)).isTrue();
        assertThat(Task.sentiment.verdict(Annotation.NONE)).isEqualTo(1);
        assertThat(Task.sentiment.confidence(Annotation.NONE)).isEqualTo(1.0 / 3);
        assertThat(Task.sentiment.truth(new LabelledPost(POST, "neutral", null))).isEqualTo(1);
    }

    @Test
    void isAsSureOfHarmlessPostsAsTheirScoreIsLow() {
        assertThat(Task.offence.verdict(Annotation.NONE)).isEqualTo(1);
        assertThat(Task.offence.confidence(Annotation.NONE)).isEqualTo(1);
        assertThat(Task.offence.truth(new LabelledPost(POST, null, true))).isZero();
        assertThat(Task.offence.truth(new LabelledPost(POST, "neutral", null)))
                .isEqualTo(Task.UNKNOWN);
        assertThat(Task.offence.classes()).isEqualTo(List.of("offensive", "other"));
    }

    private static String print(EvaluationFormat format, Quality quality) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        format.print(new Evaluation(Task.sentiment, quality, 0, 0, Duration.ofSeconds(2)), out);
        out.flush();
        return printed.toString();
    }
}
