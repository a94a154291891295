package io.sturmwarnung.core.text;

import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells German and English posts from others. Small words decide most posts at once; Lingua's
 * trigram models decide the rest, and on texts too short for either the source's own claim counts,
 * else the words that praise and complain. Handles, hashtags, links and emoji are not looked at.
 * Reads the first {@value #MAX_CHARS} characters, never throws.
 */
public final class LanguageDetector {
    private static final int MAX_CHARS = 1_000;

    /** More letters than that make Lingua slower and not better. */
    private static final int LINGUA_LETTERS = 80;

    /** With fewer letters the source's claim is worth more than our guess. */
    private static final int SHORT = 40;

    private final FunctionWords functionWords;
    private final OpinionWords opinionWords;

    private LanguageDetector(FunctionWords functionWords, OpinionWords opinionWords) {
        this.functionWords = functionWords;
        this.opinionWords = opinionWords;
    }

    public static LanguageDetector bundled() {
        return Bundled.DETECTOR;
    }

    /** Its dictionaries are large and never change. */
    private static final class Bundled {
        private static final LanguageDetector DETECTOR =
                new LanguageDetector(FunctionWords.bundled(), new OpinionWords());
    }

    /** The language of a text whose source claims none. */
    public Language detect(String text) {
        return detect(text, null);
    }

    /**
     * The language of a text.
     *
     * @param claim the source's own claim, such as {@code de} or {@code en-GB}, or {@code null}
     */
    public Language detect(String text, String claim) {
        List<String> written = words(text);
        List<String> words = written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        if (words.isEmpty()) {
            return Language.OTHER;
        }
        if (mostlyOtherScript(words)) {
            return Language.OTHER;
        }
        FunctionWords.Guess guess = functionWords.guess(words);
        if (guess.sure()) {
            return guess.language();
        }
        Language claimed = claimed(claim);
        String letters = String.join(" ", words);
        if (letters.length() < SHORT && claimed != null) {
            return claimed;
        }
        Language told = opinionWords.guess(written);
        if (told != null) {
            return told;
        }
        return Trigrams.detect(letters);
    }

    private static Language claimed(String claim) {
        if (claim == null || claim.length() < 2) {
            return null;
        }
        return switch (claim.toLowerCase(Locale.ROOT).substring(0, 2)) {
            case "de" -> Language.GERMAN;
            case "en" -> Language.ENGLISH;
            // "und", "zxx", "qme": codes for "unknown", not for a language
            case "un", "zx", "qm", "qs", "qh" -> null;
            default -> Language.OTHER;
        };
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int length = Math.min(text.length(), MAX_CHARS);
        boolean skipping = false;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isWhitespace(c)) {
                add(words, word);
                skipping = false;
            } else if (!skipping) {
                skipping = word.isEmpty() && (c == '@' || c == '#' || startsLink(text, i));
                if (Character.isLetter(c) && !skipping) {
                    word.append(c);
                } else if ((c == '\'' || c == '’') && !word.isEmpty()) {
                    word.append('\'');
                } else {
                    add(words, word);
                }
            }
        }
        return words;
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty() && !word.toString().equals("RT")) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean startsLink(String text, int at) {
        return text.startsWith("http", at) || text.startsWith("www.", at);
    }

    private static boolean mostlyOtherScript(List<String> words) {
        int letters = 0;
        int latin = 0;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                letters++;
                // Latin letters end with Latin Extended-B; Vietnamese has its own block.
                latin += word.charAt(i) < 0x250 ? 1 : 0;
            }
        }
        return latin * 10 < letters * 9;
    }

    /** Lingua's models, loaded when the first text needs them: they take about a second. */
    private static final class Trigrams {
        private static final com.github.pemistahl.lingua.api.LanguageDetector LINGUA =
                LanguageDetectorBuilder.fromLanguages(
                                com.github.pemistahl.lingua.api.Language.GERMAN,
                                com.github.pemistahl.lingua.api.Language.ENGLISH,
                                com.github.pemistahl.lingua.api.Language.DUTCH,
                                com.github.pemistahl.lingua.api.Language.FRENCH,
                                com.github.pemistahl.lingua.api.Language.SPANISH,
                                com.github.pemistahl.lingua.api.Language.ITALIAN,
                                com.github.pemistahl.lingua.api.Language.PORTUGUESE,
                                com.github.pemistahl.lingua.api.Language.DANISH,
                                com.github.pemistahl.lingua.api.Language.SWEDISH,
                                com.github.pemistahl.lingua.api.Language.POLISH,
                                com.github.pemistahl.lingua.api.Language.TURKISH)
                        .withLowAccuracyMode()
                        .build();

        static Language detect(String letters) {
            String beginning = letters.substring(0, Math.min(letters.length(), LINGUA_LETTERS));
            return switch (LINGUA.detectLanguageOf(beginning)) {
                case GERMAN -> Language.GERMAN;
                case ENGLISH -> Language.ENGLISH;
                default -> Language.OTHER;
            };
        }
    }
}
