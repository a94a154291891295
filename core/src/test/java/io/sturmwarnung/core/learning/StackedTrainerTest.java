package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.sturmwarnung.core.learning.TrainingSet.Use;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class StackedTrainerTest {
    private static final ModelFile FILE = new ModelFile("testing", TestingEvidence.SHAPE);
    private static final StackedTrainer TRAINER =
            new StackedTrainer(TestingEvidence.SHAPE, 0, 1, null);

    @TempDir private Path folder;

    @Test
    void tellsApart_whatItLearnt() {
        StackedModel model = TRAINER.fit(List.of(TestingEvidence.set("a", Use.WORDS, 150, 1)));

        assertThat(accuracy(model, TestingEvidence.texts(60, 2))).isGreaterThan(0.95);
    }

    @Test
    void judgesEachText_byAModelThatDidNotSeeIt() {
        Map<String, Quality> qualities =
                TRAINER.crossValidate(
                        List.of(
                                TestingEvidence.set("a", Use.WORDS, 150, 1),
                                TestingEvidence.set("b", Use.CALIBRATION, 60, 2)));

        assertThat(qualities.get("a").total()).isEqualTo(150);
        assertThat(qualities.get("b").total()).isEqualTo(60);
        assertThat(qualities.get("b").macroF1()).isGreaterThan(0.9);
    }

    @Test
    void learnsNoWords_fromTextsForCalibration() {
        TrainingSet words = TestingEvidence.set("a", Use.WORDS, 60, 1);

        assertThatThrownBy(
                        () ->
                                TRAINER.fit(
                                        List.of(
                                                new TrainingSet(
                                                        "one mood",
                                                        Use.WORDS,
                                                        ofLabel(words.texts(), 0)),
                                                TestingEvidence.set("b", Use.CALIBRATION, 60, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("classes");
    }

    @Test
    void adaptsAShippedModel() {
        StackedModel shipped = TRAINER.fit(List.of(TestingEvidence.set("a", Use.WORDS, 150, 1)));
        StackedTrainer adapting = new StackedTrainer(TestingEvidence.SHAPE, 0, 1, shipped);

        StackedModel adapted = adapting.fit(List.of(TestingEvidence.set("own", Use.WORDS, 45, 3)));

        assertThat(accuracy(adapted, TestingEvidence.texts(60, 4))).isGreaterThan(0.95);
    }

    @Test
    void isTheSame_afterWritingAndReading() throws IOException {
        StackedModel model = TRAINER.fit(List.of(TestingEvidence.set("a", Use.WORDS, 150, 1)));
        Path file = folder.resolve("model");
        FILE.write(Map.of(Language.GERMAN, model), file);

        StackedModel read = FILE.read(file).get(Language.GERMAN);

        for (LabelledEvidence text : TestingEvidence.texts(30, 5)) {
            Verdict before = model.judge(text.evidence());
            Verdict after = read.judge(text.evidence());
            assertThat(after.label()).isEqualTo(before.label());
            assertThat(after.confidence()).isCloseTo(before.confidence(), within(0.02));
        }
    }

    @Test
    void givesTheSameBytes_forTheSameTexts() throws IOException {
        for (String name : List.of("one", "two")) {
            StackedModel model = TRAINER.fit(List.of(TestingEvidence.set("a", Use.WORDS, 90, 1)));
            FILE.write(Map.of(Language.GERMAN, model), folder.resolve(name));
        }

        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @Test
    void saysWhatIsWrong_withAFileThatIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("posts.ndjson"), "{}");
        StackedModel model = TRAINER.fit(List.of(TestingEvidence.set("a", Use.WORDS, 90, 1)));
        Path other = folder.resolve("other");
        new ModelFile("other", TestingEvidence.SHAPE).write(Map.of(Language.GERMAN, model), other);
        Path cut = folder.resolve("cut");
        byte[] whole = Files.readAllBytes(other);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

        for (Path broken : List.of(file, other, cut)) {
            assertThatThrownBy(() -> FILE.read(broken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(broken.toString())
                    .hasMessageContaining("sturm train");
        }
    }

    private static List<LabelledEvidence> ofLabel(List<LabelledEvidence> texts, int label) {
        return texts.stream().filter(text -> text.label() == label).toList();
    }

    private static double accuracy(StackedModel model, List<LabelledEvidence> texts) {
        Quality quality = new Quality(3);
        for (LabelledEvidence text : texts) {
            Verdict verdict = model.judge(text.evidence());
            quality.add(text.label(), verdict.label(), verdict.confidence());
        }
        return quality.accuracy();
    }
}
