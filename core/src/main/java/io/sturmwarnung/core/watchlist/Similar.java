package io.sturmwarnung.core.watchlist;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses which word was meant by a mistyped one. */
final class Similar {
    private static final int MAX_DISTANCE = 2;
    private static final int MAX_CHARS = 64;

    private Similar() {}

    /** The known word that differs least, by at most two characters; {@code null} if none does. */
    static String to(String written, List<String> known) {
        if (written.length() > MAX_CHARS) {
            return null;
        }
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(word -> distance(lower, word.toLowerCase(Locale.ROOT)) <= MAX_DISTANCE)
                .min(Comparator.comparing(word -> distance(lower, word.toLowerCase(Locale.ROOT))))
                .orElse(null);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] costs = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            costs[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = costs[0];
            costs[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
            }
        }
        return costs[b.length()];
    }
}
