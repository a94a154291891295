package io.sturmwarnung.app.training;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.sentiment.SentimentScorer;
import io.sturmwarnung.core.sentiment.SentimentTrainer;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adapts models to labelled texts, each language by itself. A language keeps its model if there are
 * too few labels, or if an adapted one judged held-out texts worse.
 */
public final class Adaptation {
    /** Fewer tell neither how people label nor whether anything was learnt. */
    static final int FEWEST_TEXTS = 30;

    /** One is held out, and the others are enough for each part of a cross-validation. */
    static final int FEWEST_OF_A_MOOD = 5;

    private static final List<SentimentLabel> MOODS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    private final SentimentModels shipped;
    private final Dictionaries dictionaries;
    private final Fitter fitter;
    private final PrintWriter out;

    /**
     * @param shipped the models to adapt and the words to read by
     * @param out where to tell how it goes, and the figures
     */
    public Adaptation(Knowledge shipped, PrintWriter out) {
        this(shipped, (language, texts) -> fit(shipped, language, texts), out);
    }

    Adaptation(Knowledge shipped, Fitter fitter, PrintWriter out) {
        this.shipped = shipped.models();
        this.dictionaries = shipped.dictionaries();
        this.fitter = fitter;
        this.out = out;
    }

    /**
     * The adapted models, after a proof on held-out texts and then fitted to all of them.
     *
     * @throws CommandFailedException if no language has enough labels, or none gained
     */
    public SentimentModels adapt(Map<Language, List<LabelledText>> texts) {
        Map<Language, Trial> trials = new TreeMap<>();
        texts.forEach(
                (language, labelled) -> {
                    Trial trial = tried(language, labelled);
                    if (trial != null) {
                        trials.put(language, trial);
                    }
                });
        if (trials.isEmpty()) {
            throw new CommandFailedException(
                    ("nothing was written: no language has %d different posts with label.sentiment,"
                                    + " %d of each mood; label more, as in"
                                    + " \"label\":{\"sentiment\":\"negative\"}")
                            .formatted(FEWEST_TEXTS, FEWEST_OF_A_MOOD));
        }
        Trial together = together(trials.values());
        List<Trial> rows = new ArrayList<>(trials.values());
        rows.add(together);
        TrainReport.print(rows, out);
        trials.values().forEach(this::suspect);
        trials.values().removeIf(trial -> !keep(trial));
        if (trials.isEmpty() || !together.gained()) {
            throw new CommandFailedException(
                    "nothing was written: on held-out posts the macro-F1 after learning is lower than"
                            + " before. Are the labels right? More of them may help");
        }
        SentimentModels adapted = shipped;
        for (Language language : trials.keySet()) {
            say("%s: fitting to all %,d posts …", name(language), texts.get(language).size());
            adapted = adapted.with(language, fitter.fit(language, texts.get(language)));
        }
        return adapted;
    }

    /** How it would go, or {@code null} if there are too few labels. */
    private Trial tried(Language language, List<LabelledText> texts) {
        String lack = lack(language, texts);
        if (lack == null) {
            HeldOut parts = HeldOut.split(texts);
            say(
                    "%s: learning from %,d posts, %,d are held out …",
                    name(language), parts.learnt().size(), parts.heldOut().size());
            try {
                SentimentModels adapted =
                        shipped.with(language, fitter.fit(language, parts.learnt()));
                return new Trial(
                        name(language),
                        parts.learnt().size(),
                        judge(shipped, language, parts.heldOut()),
                        judge(adapted, language, parts.heldOut()));
            } catch (IllegalArgumentException e) {
                // The trainer parts the texts once more; chance may leave a part without a mood.
                lack = "too few different posts of a mood";
            }
        }
        say("%s keeps its model: %s.", name(language), lack);
        return null;
    }

    private List<Trial.Judged> judge(
            SentimentModels models, Language language, List<LabelledText> texts) {
        return Trial.judge(new SentimentScorer(models, dictionaries), language, texts);
    }

    private String lack(Language language, List<LabelledText> texts) {
        if (shipped.of(language) == null) {
            return "posts in neither German nor English are not scored (%,d labels)"
                    .formatted(texts.size());
        }
        int all = 0;
        StringBuilder each = new StringBuilder();
        boolean enough = true;
        for (SentimentLabel mood : MOODS) {
            int different = HeldOut.different(texts, mood);
            all += different;
            enough &= different >= FEWEST_OF_A_MOOD;
            each.append(each.isEmpty() ? "" : ", ").append(different).append(' ');
            each.append(mood.code());
        }
        return enough && all >= FEWEST_TEXTS
                ? null
                : "%d different labelled posts (%s), %d needed and %d of each mood"
                        .formatted(all, each, FEWEST_TEXTS, FEWEST_OF_A_MOOD);
    }

    private void suspect(Trial trial) {
        SwappedLabels.hint(trial.before()).ifPresent(hint -> say("%s: %s.", trial.name(), hint));
    }

    private boolean keep(Trial trial) {
        if (!trial.gained()) {
            say(
                    "%s keeps its model: the macro-F1 is %.3f after learning, %.3f before.",
                    trial.name(), trial.qualityAfter().macroF1(), trial.qualityBefore().macroF1());
        }
        return trial.gained();
    }

    /** All languages, those that keep their model with what it says. */
    private static Trial together(Iterable<Trial> trials) {
        int learnt = 0;
        List<Trial.Judged> before = new ArrayList<>();
        List<Trial.Judged> after = new ArrayList<>();
        for (Trial trial : trials) {
            learnt += trial.learnt();
            before.addAll(trial.before());
            after.addAll(trial.gained() ? trial.after() : trial.before());
        }
        return new Trial("together", learnt, before, after);
    }

    private static StackedModel fit(
            Knowledge shipped, Language language, List<LabelledText> texts) {
        SentimentTrainer trainer =
                new SentimentTrainer(
                        language, shipped.models().of(language), shipped.dictionaries());
        return trainer.fit(List.of(trainer.set("own posts", TrainingSet.Use.WORDS, texts)));
    }

    private static String name(Language language) {
        return switch (language) {
            case GERMAN -> "German";
            case ENGLISH -> "English";
            case OTHER -> "Other";
        };
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Fits a model; {@link IllegalArgumentException} if the texts are too few. */
    @FunctionalInterface
    interface Fitter {
        StackedModel fit(Language language, List<LabelledText> texts);
    }
}
