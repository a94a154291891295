package io.sturmwarnung.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The elements that the entries of a {@link Phrasebook} are made of, as numbers. */
final class Vocabulary {
    static final int NUMBER = 0;
    static final int ANY = 1;
    static final int GAP = 2;
    private static final int FIRST = 3;

    private static final String NUMBER_SIGN = "<n>";
    private static final String ANY_SIGN = "<w>";
    private static final String GAP_SIGN = "..";

    /** Numbers people write out, in both languages. */
    private static final List<String> NUMERALS =
            List.of(
                    "zwei",
                    "drei",
                    "vier",
                    "fuenf",
                    "sechs",
                    "sieben",
                    "acht",
                    "neun",
                    "zehn",
                    "elf",
                    "zwoelf",
                    "mehreren",
                    "mehrere",
                    "einigen",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "twelve",
                    "several",
                    "2nd",
                    "3rd",
                    "4th",
                    "second",
                    "third",
                    "fourth",
                    "zweiten",
                    "dritten",
                    "vierten");

    /** Words of letters alone that the tokeniser takes apart nevertheless. */
    private static final Set<String> SPLIT = Set.of("cannot");

    /** No word is longer; what is longer is junk and looked up by its beginning alone. */
    private static final int MAX_LETTERS = 40;

    /** Words so short are not inflected: "Bahn" has nothing to do with "bah". */
    private static final int SHORT = 3;

    private static final String EXACT = "=";

    private final UnaryOperator<String> stemmer;
    private final Map<String, Integer> stems = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private int learnt = FIRST;

    Vocabulary(UnaryOperator<String> stemmer) {
        this.stemmer = stemmer;
    }

    /** The keys one part of an entry stands for: contractions are several words. */
    static List<String> keysOf(String part) {
        if (!isLiteral(part)) {
            return List.of(Folding.fold(part));
        }
        if (part.chars().allMatch(Character::isLetter) && !SPLIT.contains(part)) {
            return List.of(Folding.fold(part));
        }
        List<String> keys = new ArrayList<>();
        for (Word word : WordTokenizer.tokenize(part)) {
            keys.add(keyOf(word));
        }
        return keys;
    }

    static boolean isLiteral(String part) {
        boolean wildcard = part.length() > 1 && (part.startsWith("*") || part.endsWith("*"));
        return !(wildcard && part.chars().anyMatch(Character::isLetter)) && !isSign(part);
    }

    /** Whether a part stands for words that it does not name. */
    static boolean isSign(String part) {
        return part.equals(NUMBER_SIGN) || part.equals(ANY_SIGN) || part.equals(GAP_SIGN);
    }

    int learn(String key) {
        return switch (key) {
            case NUMBER_SIGN -> NUMBER;
            case ANY_SIGN -> ANY;
            case GAP_SIGN -> GAP;
            default -> learnWord(key);
        };
    }

    private int learnWord(String key) {
        Map<String, Integer> kind = stems;
        String known = key.length() <= SHORT ? EXACT + key : stemmer.apply(key);
        if (!isLiteral(key)) {
            boolean beginning = key.endsWith("*");
            kind = beginning ? beginnings : endings;
            known = beginning ? key.substring(0, key.length() - 1) : key.substring(1);
        }
        Integer element = kind.get(known);
        if (element == null) {
            element = learnt++;
            kind.put(known, element);
        }
        return element;
    }

    /** What a word is looked up by: a hashtag like the word it is made of. */
    static String keyOf(Word word) {
        return word.kind() == Word.Kind.HASHTAG ? word.key().substring(1) : word.key();
    }

    /** The elements a word can stand for, the most telling first. */
    List<Integer> elementsOf(String key, Word.Kind kind) {
        List<Integer> elements = new ArrayList<>();
        addAll(elements, key);
        if (elements.isEmpty()) {
            addAll(elements, withoutStretching(key));
        }
        if (kind == Word.Kind.NUMBER || NUMERALS.contains(key)) {
            elements.add(NUMBER);
        }
        if (kind != Word.Kind.STOP && kind != Word.Kind.SIGN) {
            elements.add(ANY);
        }
        return List.copyOf(elements);
    }

    private void addAll(List<Integer> elements, String key) {
        add(elements, stems.get(key.length() <= SHORT ? EXACT + key : stemmer.apply(key)));
        int letters = Math.min(key.length(), MAX_LETTERS);
        for (int end = letters; end > 1; end--) {
            add(elements, beginnings.get(key.substring(0, end)));
        }
        if (key.length() <= MAX_LETTERS) {
            for (int start = 0; start < letters - 1; start++) {
                add(elements, endings.get(key.substring(start)));
            }
        }
    }

    private static void add(List<Integer> elements, Integer element) {
        if (element != null && !elements.contains(element)) {
            elements.add(element);
        }
    }

    /** "sooo" as "so": people stretch words they stress. */
    private static String withoutStretching(String key) {
        StringBuilder shorter = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            boolean stretched =
                    i + 2 < key.length()
                            && key.charAt(i) == key.charAt(i + 1)
                            && key.charAt(i) == key.charAt(i + 2);
            if (stretched) {
                i += 2;
                shorter.append(key.charAt(i));
            } else {
                shorter.append(key.charAt(i));
            }
        }
        return shorter.toString();
    }
}
