package io.sturmwarnung.benchmarks.fit;

import io.sturmwarnung.core.learning.Quality;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.learning.TrainingSet.Use;
import io.sturmwarnung.core.offence.OffenceModels;
import io.sturmwarnung.core.offence.OffenceTrainer;
import io.sturmwarnung.core.post.LabelledFile;
import io.sturmwarnung.core.text.Language;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the offence models that are part of the product; see {@code docs/model-card.md} for the
 * data, which are not, and for the command.
 */
public final class FitOffence {
    private FitOffence() {}

    /** Takes the folder of the data, then the file to write, or nothing for figures alone. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Map<Language, StackedModel> models = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            OffenceTrainer trainer = new OffenceTrainer(language);
            List<TrainingSet> sets =
                    language == Language.GERMAN ? german(trainer, data) : english(trainer);
            if (args.length == 1) {
                Map<String, Quality> qualities = trainer.trainer().crossValidate(sets);
                Figures.print(qualities, 2);
            } else {
                models.put(language, trainer.trainer().fit(sets));
            }
        }
        if (args.length > 1) {
            OffenceModels.FILE.write(models, Path.of(args[1]));
        }
    }

    private static List<TrainingSet> german(OffenceTrainer trainer, Path data) throws IOException {
        return List.of(
                trainer.set("GermEval 2018", Use.WORDS, read(data, "germeval2018/dev.ndjson")),
                trainer.set("offence-de", Use.WORDS, ExampleFile.offences("offence-de.tsv")),
                trainer.set(
                        "examples-de",
                        Use.WORDS_OF_SOME_CLASSES,
                        ExampleFile.offencesInPosts("examples-de.tsv")),
                trainer.set(
                        "GermEval 2021", Use.CALIBRATION, read(data, "germeval2021/dev.ndjson")));
    }

    private static List<TrainingSet> english(OffenceTrainer trainer) {
        return List.of(
                trainer.set("offence-en", Use.WORDS, ExampleFile.offences("offence-en.tsv")),
                trainer.set(
                        "examples-en-1",
                        Use.WORDS,
                        ExampleFile.offencesInPosts("examples-en-1.tsv")),
                trainer.set(
                        "examples-en-2",
                        Use.WORDS,
                        ExampleFile.offencesInPosts("examples-en-2.tsv")));
    }

    private static List<Map.Entry<String, Boolean>> read(Path data, String file)
            throws IOException {
        return LabelledFile.read(data.resolve(file), Clock.systemUTC()).posts().stream()
                .map(post -> Map.entry(post.post().text(), post.offensive()))
                .toList();
    }
}
