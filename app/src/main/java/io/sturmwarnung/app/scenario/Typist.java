package io.sturmwarnung.app.scenario;

import java.util.Locale;
import java.util.Random;

/** Hurried fingers: dropped capitals, swapped letters, missing umlauts, too many marks. */
final class Typist {
    private static final double ALL_LOWER_CASE = 0.12;
    private static final double SLIP = 0.09;
    private static final double NO_UMLAUTS = 0.05;
    private static final double MORE_MARKS = 0.15;

    private final Random random;

    Typist(Random random) {
        this.random = random;
    }

    String type(String text) {
        String typed = text;
        if (random.nextDouble() < ALL_LOWER_CASE) {
            typed = typed.toLowerCase(Locale.ROOT);
        }
        if (random.nextDouble() < NO_UMLAUTS) {
            typed = withoutUmlauts(typed);
        }
        if (random.nextDouble() < SLIP) {
            typed = withSlip(typed);
        }
        if (typed.endsWith("!") && random.nextDouble() < MORE_MARKS) {
            typed = typed + "!".repeat(1 + random.nextInt(3));
        }
        return typed;
    }

    private static String withoutUmlauts(String text) {
        return text.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue");
    }

    /** Swaps, doubles or drops a letter inside one longer plain word. */
    private String withSlip(String text) {
        String[] words = text.split(" ");
        int index = random.nextInt(words.length);
        String word = words[index];
        // Handles, tags, links and names stay findable; short words would change their meaning.
        if (word.length() < 6 || !word.chars().allMatch(Character::isLowerCase)) {
            return text;
        }
        int at = 2 + random.nextInt(word.length() - 4);
        words[index] =
                switch (random.nextInt(3)) {
                    case 0 -> word.substring(0, at) + word.substring(at + 1);
                    case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
                    default ->
                            word.substring(0, at)
                                    + word.charAt(at + 1)
                                    + word.charAt(at)
                                    + word.substring(at + 2);
                };
        return String.join(" ", words);
    }
}
