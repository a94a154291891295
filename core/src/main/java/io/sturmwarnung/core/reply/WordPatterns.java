package io.sturmwarnung.core.reply;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The places of all phrases of a rule file, each different one under a number of its own, so that a
 * word is compared with all of them at once. {@code *} at the end or the beginning of a word stands
 * for any letters, {@code 0} for any number.
 */
final class WordPatterns {
    private static final String NUMBER = "0";

    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> words = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private final Map<String, BitSet> endings = new HashMap<>();
    private final Map<String, BitSet> parts = new HashMap<>();
    private final BitSet anyNumber = new BitSet();
    private int longestBeginning;
    private int longestEnding;

    /** The number of a place where one of these words must stand. */
    int numberOf(Collection<String> alternatives) {
        return numbers.computeIfAbsent(
                Set.copyOf(alternatives),
                different -> {
                    int number = numbers.size();
                    different.forEach(pattern -> add(pattern, number));
                    return number;
                });
    }

    /** The numbers of the places where a folded word may stand. */
    BitSet fitting(String form) {
        BitSet fitting = new BitSet(numbers.size());
        add(fitting, words.get(form));
        if (Character.isDigit(form.codePointAt(0))) {
            fitting.or(anyNumber);
        }
        for (int length = 1; length <= Math.min(form.length(), longestBeginning); length++) {
            add(fitting, beginnings.get(form.substring(0, length)));
        }
        for (int length = 1; length <= Math.min(form.length(), longestEnding); length++) {
            add(fitting, endings.get(form.substring(form.length() - length)));
        }
        parts.forEach(
                (part, places) -> {
                    if (form.contains(part)) {
                        fitting.or(places);
                    }
                });
        return fitting;
    }

    private void add(String pattern, int number) {
        boolean openStart = pattern.startsWith("*");
        boolean openEnd = pattern.endsWith("*");
        String bare = pattern.replace("*", "");
        if (pattern.equals(NUMBER)) {
            anyNumber.set(number);
        } else if (openStart && openEnd) {
            add(parts, bare, number);
        } else if (openStart) {
            longestEnding = Math.max(longestEnding, bare.length());
            add(endings, bare, number);
        } else if (openEnd) {
            longestBeginning = Math.max(longestBeginning, bare.length());
            add(beginnings, bare, number);
        } else {
            add(words, bare, number);
        }
    }

    private static void add(Map<String, BitSet> places, String text, int number) {
        places.computeIfAbsent(text, any -> new BitSet()).set(number);
    }

    private static void add(BitSet to, BitSet more) {
        if (more != null) {
            to.or(more);
        }
    }
}
