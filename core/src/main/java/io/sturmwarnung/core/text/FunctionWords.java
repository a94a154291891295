package io.sturmwarnung.core.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells languages by their small words. Quick, and right wherever enough of them occur; says so
 * where not.
 */
final class FunctionWords {
    /** Fewer small words than that are no proof. */
    private static final double ENOUGH = 1.5;

    /** The best language must lead the second by that factor. */
    private static final double LEAD = 2;

    /** Texts in a language have at least that share of its small words. */
    private static final double LEAST_SHARE = 0.12;

    /** What umlauts and ß say for German where no other accents are. */
    private static final double UMLAUT = 0.8;

    /** So many words with letters neither language has make the small words no proof. */
    private static final int FOREIGN_WORDS = 2;

    private final List<String> codes;
    private final Map<String, double[]> weights = new HashMap<>();

    private FunctionWords(Map<String, String> wordsByCode) {
        codes = List.copyOf(wordsByCode.keySet());
        for (Map.Entry<String, String> words : wordsByCode.entrySet()) {
            int language = codes.indexOf(words.getKey());
            for (String word : words.getValue().split(" +")) {
                double[] weight =
                        weights.computeIfAbsent(
                                Folding.fold(word), unused -> new double[codes.size()]);
                weight[language] = 1;
            }
        }
        for (double[] weight : weights.values()) {
            double sharing = Arrays.stream(weight).sum();
            for (int i = 0; i < weight.length; i++) {
                weight[i] /= sharing;
            }
        }
    }

    static FunctionWords bundled() {
        Map<String, String> words = new LinkedHashMap<>();
        Dictionaries.bundled()
                .read(
                        "text/function-words.txt",
                        2,
                        Dictionaries.Entry.FIRST,
                        row -> words.put(row.text(0), row.text(1)));
        return new FunctionWords(words);
    }

    /**
     * What the small words say.
     *
     * @param language the best guess
     * @param sure whether it needs no second opinion
     */
    record Guess(Language language, boolean sure) {}

    /** The guess for words in lower case, without handles, hashtags and links. */
    Guess guess(List<String> words) {
        double[] scores = new double[codes.size()];
        boolean umlauts = false;
        int foreign = 0;
        int german = codes.indexOf(Language.GERMAN.code());
        for (String word : words) {
            double[] weight = weights.get(Folding.fold(word));
            if (weight != null) {
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += weight[i];
                }
            }
            umlauts |= hasLetter(word, "äöüß");
            foreign += hasForeignLetter(word) ? 1 : 0;
        }
        if (umlauts && foreign == 0) {
            scores[german] += UMLAUT;
        }
        Guess guess = judge(scores, words.size());
        return new Guess(guess.language(), guess.sure() && foreign < FOREIGN_WORDS);
    }

    private Guess judge(double[] scores, int words) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        boolean sure =
                scores[best] >= ENOUGH
                        && scores[best] >= LEAD * second
                        && scores[best] >= LEAST_SHARE * words;
        return new Guess(scores[best] == 0 ? Language.OTHER : language(codes.get(best)), sure);
    }

    private static Language language(String code) {
        return switch (code) {
            case "de" -> Language.GERMAN;
            case "en" -> Language.ENGLISH;
            default -> Language.OTHER;
        };
    }

    private static boolean hasLetter(String word, String letters) {
        for (int i = 0; i < word.length(); i++) {
            if (letters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForeignLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 127 && "äöüß’".indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }
}
