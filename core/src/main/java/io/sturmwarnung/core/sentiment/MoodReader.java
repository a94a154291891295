package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Word;

import java.util.Arrays;
import java.util.List;

/**
 * Weighs the moods of one text's words in their context: negation with a scope, intensifiers and
 * diminishers, what follows a "but", sarcasm, shouting. The factors are judgements, in the range
 * common to lexicon scorers such as VADER (Hutto and Gilbert 2014).
 */
final class MoodReader {
    private static final int NEGATION_SCOPE = 4;
    private static final double NEGATED_PRAISE = -0.7;
    private static final double NEGATED_COMPLAINT = -0.3;
    private static final double BEFORE_CONTRAST = 0.6;
    private static final double SHOUTED = 1.25;
    private static final int SARCASM_REACH = 10;

    /** A word at least so hostile turns praise before it into sarcasm. */
    private static final double SARCASM_TRIGGER = -1.5;

    private static final double NEUTRAL = 1;

    private final List<Word> words;
    private final List<Hit<Double>> moods;
    private final List<Hit<Modifier>> modifiers;
    private final boolean[] negated;
    private final double[] factor;
    private final boolean[] sarcastic;
    private int contrast = -1;
    private double praise;
    private double complaint;
    private double before;
    private double after;

    private MoodReader(List<Word> words, List<Hit<Double>> moods, List<Hit<Modifier>> modifiers) {
        this.words = words;
        this.moods = moods;
        this.modifiers = modifiers;
        this.negated = new boolean[words.size()];
        this.factor = new double[words.size()];
        this.sarcastic = new boolean[words.size()];
        Arrays.fill(factor, NEUTRAL);
    }

    static Mood read(List<Word> words, List<Hit<Double>> moods, List<Hit<Modifier>> modifiers) {
        MoodReader reader = new MoodReader(words, moods, modifiers);
        reader.applyModifiers();
        reader.sum();
        return new Mood(reader.praise, reader.complaint, reader.before, reader.after);
    }

    private void applyModifiers() {
        boolean[] insidePhrase = new boolean[words.size()];
        boolean[] complaintAt = new boolean[words.size()];
        for (Hit<Double> mood : moods) {
            Arrays.fill(insidePhrase, mood.start(), mood.end(), mood.length() > 1);
            complaintAt[mood.start()] = mood.value() <= SARCASM_TRIGGER;
        }
        boolean[] contrastAt = new boolean[words.size()];
        for (Hit<Modifier> modifier : modifiers) {
            contrastAt[modifier.start()] = modifier.value().role() == Modifier.Role.CONTRAST;
        }
        for (Hit<Modifier> modifier : modifiers) {
            Modifier.Role role = modifier.value().role();
            if (role == Modifier.Role.CONTRAST) {
                contrast = modifier.start();
            } else if (role == Modifier.Role.SARCASM) {
                markSarcasm(modifier, complaintAt, contrastAt);
            } else if (!insidePhrase[modifier.start()]) {
                if (role == Modifier.Role.NEGATOR) {
                    negate(modifier);
                } else if (modifier.end() < words.size()) {
                    factor[modifier.end()] *= modifier.value().weight();
                }
            }
        }
        applyContrast(contrast);
    }

    private void negate(Hit<Modifier> negator) {
        int end = Math.min(words.size(), negator.end() + NEGATION_SCOPE);
        int reached = negator.end();
        while (reached < end && !endsClause(words.get(reached))) {
            negated[reached++] = true;
        }
        if (reached == negator.end()) {
            // "gefällt mir nicht.": at the end of a clause German negates what came before.
            for (int i = negator.start() - 1;
                    i >= 0 && i >= negator.start() - NEGATION_SCOPE;
                    i--) {
                if (words.get(i).kind() == Word.Kind.STOP) {
                    return;
                }
                negated[i] = true;
            }
        }
    }

    private static boolean endsClause(Word word) {
        return word.kind() == Word.Kind.STOP || word.form().equals(",");
    }

    /** "Great, but late" means both of it; "great, late again" means neither. */
    private void markSarcasm(Hit<Modifier> cue, boolean[] complaintAt, boolean[] contrastAt) {
        int end = Math.min(words.size(), cue.end() + SARCASM_REACH);
        for (int i = cue.end(); i < end; i++) {
            if (words.get(i).kind() == Word.Kind.STOP || contrastAt[i]) {
                return;
            }
            if (complaintAt[i]) {
                Arrays.fill(sarcastic, cue.start(), cue.end(), true);
                return;
            }
        }
    }

    private void applyContrast(int at) {
        for (int i = 0; i < at; i++) {
            factor[i] *= BEFORE_CONTRAST;
        }
        for (int i = at + 1; at > 0 && i < words.size(); i++) {
            factor[i] *= 2 - BEFORE_CONTRAST;
        }
    }

    private void sum() {
        boolean[] covered = new boolean[words.size()];
        boolean wholeTextShouted = allShouted();
        for (Hit<Double> mood : moods) {
            double weight = mood.value() * factor[mood.start()];
            if (!wholeTextShouted && words.get(mood.start()).shouted()) {
                weight *= SHOUTED;
            }
            if (sarcastic[mood.start()] && weight > 0) {
                weight = -weight;
            } else if (negated[mood.start()]) {
                weight *= weight > 0 ? NEGATED_PRAISE : NEGATED_COMPLAINT;
            }
            add(weight, mood.start());
            Arrays.fill(covered, mood.start(), mood.end(), true);
        }
        for (Hit<Modifier> modifier : modifiers) {
            if (modifier.value().role() == Modifier.Role.NEGATOR && !covered[modifier.start()]) {
                add(modifier.value().weight(), modifier.start());
            }
        }
    }

    private void add(double weight, int at) {
        praise += Math.max(0, weight);
        complaint += Math.max(0, -weight);
        if (contrast > 0) {
            before += at < contrast ? weight : 0;
            after += at > contrast ? weight : 0;
        }
    }

    private boolean allShouted() {
        return words.stream()
                .filter(word -> word.kind() == Word.Kind.WORD && word.form().length() >= 3)
                .allMatch(Word::shouted);
    }
}
