package io.sturmwarnung.core.text;

/**
 * Cuts the endings of number and case that German and English words share the form of: Rechnungen =
 * Rechnung, Preise = Preis, flights = flight, companies = company. Lighter than any published
 * stemmer on purpose: a brand's name must not become another word, so {@code -er} stays (Burger is
 * no Burg), and four letters always remain.
 */
final class LightStem {
    private static final int MIN_STEM = 4;

    private LightStem() {}

    /** The stem of a folded word. */
    static String of(String word) {
        String stem = cut(word);
        boolean y = stem.length() > MIN_STEM && stem.endsWith("y");
        return y ? stem.substring(0, stem.length() - 1) + "i" : stem;
    }

    private static String cut(String word) {
        int length = word.length();
        if (length - 2 >= MIN_STEM && (word.endsWith("en") || word.endsWith("es"))) {
            return word.substring(0, length - 2);
        }
        if (length - 1 < MIN_STEM) {
            return word;
        }
        char before = word.charAt(length - 2);
        boolean cut =
                switch (word.charAt(length - 1)) {
                    case 'e' -> true;
                    case 'n' -> word.endsWith("ern") || word.endsWith("eln");
                    case 's' -> Character.isLetter(before) && "aiosu".indexOf(before) < 0;
                    default -> false;
                };
        return cut ? word.substring(0, length - 1) : word;
    }
}
