package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which words set a storm apart from what is usually said: in how many posts each word stood, and
 * its log-odds in the storm against that. Size: at most {@link #MOST_WORDS} words.
 */
final class Words {
    private static final int MOST_WORDS = 4_000;
    private static final int SHOWN = 8;

    /** A word that fewer posts use may be one person's. */
    private static final int MIN_POSTS = 3;

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private final Map<String, Integer> usual = new HashMap<>();
    private int posts;

    /** Notes what is said about the brand. */
    void add(String text) {
        posts++;
        for (String word : wordsOf(text)) {
            usual.merge(word, 1, Integer::sum);
        }
        if (usual.size() > MOST_WORDS) {
            // Halving lets rare and old words go and keeps the odds of the others.
            posts /= 2;
            usual.replaceAll((word, count) -> count / 2);
            usual.values().removeIf(count -> count == 0);
        }
    }

    /** The words that set these texts apart from all others, strongest first. */
    List<String> setApart(List<String> texts) {
        Map<String, Integer> now = new TreeMap<>();
        for (String text : texts) {
            wordsOf(text).forEach(word -> now.merge(word, 1, Integer::sum));
        }
        return now.entrySet().stream()
                .filter(entry -> entry.getValue() >= MIN_POSTS)
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<String, Integer> e) -> -strength(e, texts))
                                .thenComparing(Map.Entry::getKey))
                .limit(SHOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double strength(Map.Entry<String, Integer> entry, List<String> texts) {
        double here = (entry.getValue() + 0.5) / (texts.size() + 1.0);
        double elsewhere = (usual.getOrDefault(entry.getKey(), 0) + 0.5) / (posts + 1.0);
        // Weighted by how often it is said, as a rare word is odd by chance.
        return entry.getValue() * (Math.log(here) - Math.log(elsewhere));
    }

    /** Runs of letters, hashtags with their sign, in lower case; a loop, for every post is read. */
    private static Set<String> wordsOf(String text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                if (i - start >= SHORTEST && i - start <= LONGEST) {
                    boolean tag = start > 0 && text.charAt(start - 1) == '#';
                    words.add(text.substring(tag ? start - 1 : start, i).toLowerCase(Locale.ROOT));
                }
                start = -1;
            }
        }
        return words;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(posts);
        out.writeInt(usual.size());
        for (Map.Entry<String, Integer> word : usual.entrySet()) {
            Encoding.writeText(out, word.getKey());
            out.writeInt(word.getValue());
        }
    }

    static Words readFrom(DataInput in) throws IOException {
        Words read = new Words();
        read.posts = in.readInt();
        int words = in.readInt();
        for (int i = 0; i < words; i++) {
            read.usual.put(Encoding.readText(in), in.readInt());
        }
        return read;
    }
}
