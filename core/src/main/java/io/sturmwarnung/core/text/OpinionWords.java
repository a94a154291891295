package io.sturmwarnung.core.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Tells the language of posts of a few words, which have too few small words and letters for
 * anything else, by the words that praise and complain: "Totaler Mist", "great service".
 */
final class OpinionWords {
    private static final int MOST_WORDS = 4;

    /** What people pass judgement on, in both languages; it tells none by itself. */
    private static final Set<String> SHARED =
            Set.of(
                    "service",
                    "support",
                    "team",
                    "app",
                    "hotel",
                    "website",
                    "online",
                    "shop",
                    "update",
                    "internet",
                    "hotline",
                    "job",
                    "deal",
                    "design",
                    "software",
                    "problem",
                    "email",
                    "chat",
                    "wifi",
                    "airline",
                    "service-team");

    private static final List<String> OF_GERMAN =
            List.of(
                    "laden",
                    "firma",
                    "bedienung",
                    "essen",
                    "produkt",
                    "qualitaet",
                    "lieferung",
                    "kundenservice",
                    "kundendienst",
                    "verein",
                    "erfahrung",
                    "personal",
                    "beratung");

    private static final List<String> OF_ENGLISH =
            List.of(
                    "ever",
                    "company",
                    "experience",
                    "flight",
                    "customer",
                    "trip",
                    "staff",
                    "food",
                    "product",
                    "quality",
                    "delivery",
                    "bank",
                    "people",
                    "guys",
                    "place",
                    "work");

    private final Known german = new Known(Language.GERMAN, OF_GERMAN);
    private final Known english = new Known(Language.ENGLISH, OF_ENGLISH);

    /**
     * The language of a short text, or {@code null} if it is not that clear.
     *
     * @param words without handles, hashtags and links, as they are written
     */
    Language guess(List<String> words) {
        if (words.size() > MOST_WORDS) {
            return null;
        }
        int inGerman = 0;
        int inEnglish = 0;
        int inBoth = 0;
        int unknown = 0;
        boolean noun = false;
        for (int i = 0; i < words.size(); i++) {
            String key = Folding.fold(words.get(i));
            int asGerman = german.knows(key);
            int asEnglish = english.knows(key);
            inGerman += asGerman > asEnglish ? 1 : 0;
            inEnglish += asEnglish > asGerman ? 1 : 0;
            inBoth += asGerman > 0 && asEnglish == asGerman ? 1 : 0;
            boolean capital = Character.isUpperCase(words.get(i).charAt(0));
            noun |= i > 0 && capital;
            boolean known = asGerman + asEnglish > 0 || SHARED.contains(key);
            unknown += known || (i > 0 && capital) ? 0 : 1;
        }
        if (unknown > 0 || inGerman + inEnglish + inBoth == 0) {
            return null;
        }
        if (inGerman == inEnglish) {
            // German writes nouns with a capital: "Super Service" is German, "super service" not.
            return noun ? Language.GERMAN : Language.ENGLISH;
        }
        return inGerman > inEnglish ? Language.GERMAN : Language.ENGLISH;
    }

    /** The single words of a language's dictionary of moods, and its small words. */
    private static final class Known {
        private static final int SHORTEST_BEGINNING = 4;

        private final Set<String> words = new HashSet<>();
        private final Set<String> beginnings = new HashSet<>();
        private final Set<String> stems = new HashSet<>();
        private final UnaryOperator<String> stemmer;

        Known(Language language, List<String> judged) {
            stemmer = Stemmer.of(language);
            judged.forEach(this::add);
            for (String file : List.of(".txt", "-modifiers.txt")) {
                entries("sentiment/" + language.code() + file).forEach(row -> add(row[0]));
            }
            entries("text/function-words.txt")
                    .filter(row -> row[0].equals(language.code()))
                    .forEach(row -> List.of(row[1].split(" +")).forEach(this::add));
        }

        private static Stream<String[]> entries(String file) {
            return Dictionaries.shipped(file)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains("\t"))
                    .map(line -> line.split("\t", -1));
        }

        private void add(String entry) {
            String key = Folding.fold(entry);
            if (key.chars().allMatch(Character::isLetter)) {
                words.add(key);
                stems.add(stemmer.apply(key));
            } else if (key.indexOf('*') == key.length() - 1 && key.length() > SHORTEST_BEGINNING) {
                beginnings.add(key.substring(0, key.length() - 1));
            }
        }

        /** 2 if it is listed, 1 if it begins like a listed word, 0 if not. */
        int knows(String key) {
            if (words.contains(key)) {
                return 2;
            }
            boolean begins = stems.contains(stemmer.apply(key));
            for (int end = SHORTEST_BEGINNING; end <= key.length() && !begins; end++) {
                begins = beginnings.contains(key.substring(0, end));
            }
            return begins ? 1 : 0;
        }
    }
}
