package io.sturmwarnung.benchmarks.fit;

import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.learning.TrainingSet.Use;
import io.sturmwarnung.core.post.LabelledFile;
import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.sentiment.SentimentTrainer;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the sentiment models that are part of the product; see {@code docs/model-card.md} for the
 * data, which are not, and for the command.
 */
public final class FitSentiment {
    private static final String GERMEVAL = "germeval2017/dev.ndjson";

    private FitSentiment() {}

    /** Takes the folder of the data, then the file to write, or nothing for figures alone. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Map<Language, StackedModel> models = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            SentimentTrainer trainer = new SentimentTrainer(language, null, Dictionaries.bundled());
            List<TrainingSet> sets =
                    language == Language.GERMAN ? german(trainer, data) : english(trainer, data);
            if (args.length == 1) {
                Figures.print(trainer.crossValidate(sets), 3);
            } else {
                models.put(language, trainer.fit(sets));
            }
        }
        if (args.length > 1) {
            new SentimentModels(models).write(Path.of(args[1]));
        }
    }

    private static List<TrainingSet> german(SentimentTrainer trainer, Path data)
            throws IOException {
        return List.of(
                trainer.set("SB10k", Use.WORDS, read(data, "sb10k/train.ndjson")),
                trainer.set("PotTS", Use.WORDS, read(data, "potts/train.ndjson")),
                trainer.set("examples-de", Use.WORDS, ExampleFile.texts("examples-de.tsv")),
                trainer.set("GermEval 2017", Use.CALIBRATION, read(data, GERMEVAL)));
    }

    private static List<TrainingSet> english(SentimentTrainer trainer, Path data)
            throws IOException {
        List<LabelledText> examples = new ArrayList<>(ExampleFile.texts("examples-en-1.tsv"));
        examples.addAll(ExampleFile.texts("examples-en-2.tsv"));
        List<LabelledText> sentences = read(data, "sentences-en/train.ndjson");
        return List.of(
                trainer.set("sentences", Use.WORDS_OF_SOME_CLASSES, sentences),
                trainer.set("examples-en", Use.WORDS, examples));
    }

    private static List<LabelledText> read(Path data, String file) throws IOException {
        return LabelledFile.read(data.resolve(file), Clock.systemUTC()).posts().stream()
                .map(
                        post ->
                                new LabelledText(
                                        post.post().text(),
                                        SentimentLabel.ofCode(post.sentiment())))
                .toList();
    }
}
