package io.sturmwarnung.app.training;

import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Labelled texts in two parts: those to learn from, and those that tell how much was learnt. About
 * a fifth of each mood is held out, at random but the same every time. Copies of a text stay
 * together: a model that has seen a text would be praised for remembering it.
 *
 * @param learnt the texts to learn from
 * @param heldOut the others
 */
record HeldOut(List<LabelledText> learnt, List<LabelledText> heldOut) {
    private static final double SHARE = 0.2;

    /** Any fixed number; another one parts the texts another way. */
    private static final long SEED = 20;

    /** Parts texts; a mood with only one text, copies not counted, is learnt from alone. */
    static HeldOut split(List<LabelledText> texts) {
        Random random = new Random(SEED);
        Set<String> chosen = new HashSet<>();
        for (List<Copies> mood : moods(texts).values()) {
            choose(mood, random).forEach(copies -> chosen.add(copies.key()));
        }
        List<LabelledText> learnt = new ArrayList<>();
        List<LabelledText> heldOut = new ArrayList<>();
        for (LabelledText text : texts) {
            (chosen.contains(key(text)) ? heldOut : learnt).add(text);
        }
        return new HeldOut(List.copyOf(learnt), List.copyOf(heldOut));
    }

    /** How many different texts there are of a mood. */
    static int different(List<LabelledText> texts, SentimentLabel mood) {
        return moods(texts).getOrDefault(mood, List.of()).size();
    }

    /** Copies of a text have the same key. */
    static String key(LabelledText text) {
        return text.text().strip().toLowerCase(Locale.ROOT);
    }

    /** The texts of each mood; copies whose labels differ count to the mood of the first. */
    private static Map<SentimentLabel, List<Copies>> moods(List<LabelledText> texts) {
        Map<String, Copies> groups = new LinkedHashMap<>();
        for (LabelledText text : texts) {
            groups.merge(key(text), new Copies(key(text), text.label(), 1), Copies::and);
        }
        Map<SentimentLabel, List<Copies>> moods = new EnumMap<>(SentimentLabel.class);
        for (Copies copies : groups.values()) {
            moods.computeIfAbsent(copies.mood(), mood -> new ArrayList<>()).add(copies);
        }
        return moods;
    }

    /** Fills the share at random; where every text has too many copies, the one with the fewest. */
    private static Collection<Copies> choose(List<Copies> mood, Random random) {
        if (mood.size() < 2) {
            return List.of();
        }
        Collections.shuffle(mood, random);
        long room = Math.round(SHARE * mood.stream().mapToInt(Copies::count).sum());
        List<Copies> chosen = new ArrayList<>();
        for (Copies copies : mood) {
            if (copies.count() <= room) {
                chosen.add(copies);
                room -= copies.count();
            }
        }
        return chosen.isEmpty()
                ? List.of(Collections.min(mood, Comparator.comparing(Copies::count)))
                : chosen;
    }

    private record Copies(String key, SentimentLabel mood, int count) {
        Copies and(Copies others) {
            return new Copies(key, mood, count + others.count);
        }
    }
}
