package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds where a reply shouts: sentences in capitals, or rows of exclamation marks. */
final class LoudWords {
    private static final int WORDS_IN_A_ROW = 4;
    private static final int LETTERS = 3;
    private static final int MARKS_IN_A_ROW = 3;

    private LoudWords() {}

    static List<Span> in(Reading reading) {
        List<Span> found = new ArrayList<>();
        List<Token> tokens = reading.tokens();
        int start = 0;
        int capitals = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            String word = i < tokens.size() ? word(reading, tokens.get(i)) : "a";
            boolean quoted = i < tokens.size() && tokens.get(i).quoted();
            if (quoted || !word.equals(word.toUpperCase(Locale.ROOT))) {
                if (capitals >= WORDS_IN_A_ROW) {
                    found.add(new Span(start, i));
                }
                start = i + 1;
                capitals = 0;
            } else if (word.chars().filter(Character::isLetter).count() >= LETTERS) {
                capitals++;
            }
        }
        return found;
    }

    /** Where three exclamation marks stand in a row, or -1. */
    static int marks(String text) {
        return text.indexOf("!".repeat(MARKS_IN_A_ROW));
    }

    private static String word(Reading reading, Token token) {
        return reading.text().substring(token.start(), token.end());
    }
}
