package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Word;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a weighted sum over words cannot tell: praise of trouble (sarcasm), the second half of
 * a contrast, turns of phrase, and plain statements of fact. Says for each mood the logarithm of a
 * factor on its probability. The factors are judgements: 3 turns round what a model is 95 % sure
 * of.
 */
final class FigureReader {
    private static final double SARCASM = 3;
    private static final double SARCASM_AGAINST_PRAISE = 1;

    /** A second half speaks for itself if its words come to so much. */
    private static final double CLEAR = 1;

    private static final double SECOND_HALF = 1.5;
    private static final double FACT = 3.5;

    /** Praise or complaint and nothing else. */
    private static final double SHORT = 1.5;

    private static final int SHORT_TEXT = 3;

    /** The mildest word of praise can stand in a fact: "our new model". */
    private static final double MILD = 1.5;

    /** Praise that trouble can turn round. */
    private static final double PRAISE = 1.5;

    /** In longer texts a phrase speaks for its sentence alone. */
    private static final int USUAL_WORDS = 30;

    private static final int LONGEST_FACT = 25;
    private static final int LONGEST_SARCASM = 45;

    private static final Set<String> PEOPLE =
            Set.of(
                    "ich", "mir", "mich", "mein", "meine", "meinen", "meinem", "meiner", "wir",
                    "uns", "unser", "unsere", "unseren", "unserem", "du", "dir", "dich", "dein",
                    "deine", "deinen", "ihr", "euch", "euer", "eure", "euren", "eurem", "i", "me",
                    "my", "mine", "we", "us", "our", "you", "your", "u", "ur", "bitte", "please");

    private final List<Word> words;
    private final double[] factors = new double[3];

    private FigureReader(List<Word> words) {
        this.words = words;
    }

    /**
     * The factors for negative, neutral and positive; {@code null} if there is nothing to say,
     * which is the rule.
     */
    static double[] read(
            List<Word> words,
            Mood mood,
            List<Hit<Double>> moods,
            List<Hit<Modifier>> modifiers,
            List<Hit<Figure>> figures) {
        FigureReader reader = new FigureReader(words);
        Set<Figure.Role> roles = EnumSet.noneOf(Figure.Role.class);
        for (Hit<Figure> figure : figures) {
            roles.add(figure.value().role());
            reader.addPhrase(figure.value());
        }
        reader.addShort(mood);
        boolean contrast = mood.before() != 0 || mood.after() != 0;
        boolean trouble = roles.contains(Figure.Role.TROUBLE);
        if (trouble && !contrast && !roles.contains(Figure.Role.REPAIR)) {
            reader.addSarcasm(moods, modifiers);
        }
        if (contrast) {
            reader.addSecondHalf(mood, troubleBehindContrast(modifiers, figures));
        }
        if (!trouble) {
            reader.addFact(mood, roles.contains(Figure.Role.FACT));
        }
        boolean none = Arrays.stream(reader.factors).allMatch(factor -> factor == 0);
        return none ? null : reader.factors;
    }

    private void addPhrase(Figure figure) {
        int mood = figure.role().mood();
        if (mood >= 0) {
            double share = Math.min(1, USUAL_WORDS / (double) words.size());
            factors[mood] += figure.weight() * share;
        }
    }

    /** "Einfach klasse": a model for whole posts has little to go by. */
    private void addShort(Mood mood) {
        long count = words.stream().filter(word -> word.kind() == Word.Kind.WORD).count();
        boolean question = words.stream().anyMatch(word -> word.form().contains("?"));
        if (count <= SHORT_TEXT && !question && Math.abs(mood.balance()) >= CLEAR) {
            factors[mood.balance() > 0 ? 2 : 0] += SHORT;
        }
    }

    private void addSarcasm(List<Hit<Double>> moods, List<Hit<Modifier>> modifiers) {
        boolean cue =
                moods.stream().anyMatch(hit -> hit.value() >= PRAISE)
                        || modifiers.stream()
                                .anyMatch(hit -> hit.value().role() == Modifier.Role.SARCASM);
        if (cue && words.size() <= LONGEST_SARCASM) {
            factors[0] += SARCASM;
            factors[2] -= SARCASM_AGAINST_PRAISE;
        }
    }

    private static boolean troubleBehindContrast(
            List<Hit<Modifier>> modifiers, List<Hit<Figure>> figures) {
        int contrast = -1;
        for (Hit<Modifier> modifier : modifiers) {
            if (modifier.value().role() == Modifier.Role.CONTRAST) {
                contrast = modifier.start();
            }
        }
        int last = contrast;
        return figures.stream()
                .anyMatch(
                        hit ->
                                hit.value().role() == Figure.Role.TROUBLE
                                        && last >= 0
                                        && hit.start() > last);
    }

    /** "Nice, but": what comes last is what is meant, if both halves disagree. */
    private void addSecondHalf(Mood mood, boolean trouble) {
        if (words.size() > LONGEST_SARCASM) {
            return;
        }
        if (mood.before() > 0 && (mood.after() <= -CLEAR || trouble)) {
            factors[0] += trouble ? 2 * SECOND_HALF : SECOND_HALF;
        } else if (mood.before() < 0 && mood.after() >= CLEAR) {
            factors[2] += SECOND_HALF;
        }
    }

    private void addFact(Mood mood, boolean stated) {
        boolean numbers = false;
        for (Word word : words) {
            boolean speaks =
                    PEOPLE.contains(word.key())
                            || (word.shouted() && word.form().length() > 4)
                            || (word.kind() == Word.Kind.STOP && !word.form().equals("."));
            if (speaks) {
                return;
            }
            numbers |= word.kind() == Word.Kind.NUMBER;
        }
        boolean addressed = !words.isEmpty() && words.get(0).kind() == Word.Kind.HANDLE;
        boolean calm = stated ? mood.praise() <= MILD : numbers && mood.praise() == 0;
        if (calm && mood.complaint() == 0 && !addressed && words.size() <= LONGEST_FACT) {
            factors[1] += FACT;
        }
    }
}
