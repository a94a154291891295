package io.sturmwarnung.core.offence;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The offensive words of one language, and what they come to in a text. */
final class OffensiveWords {
    /** What cursing alone can come to, however much of it there is. */
    private static final double MOST_FOR_CURSING = 0.69;

    /** A mild word aimed at somebody weighs that much more. */
    private static final double AIMED = 1.4;

    /** Whatever it hides, who masks a curse means to curse. */
    private static final OffensiveWord MASKED = new OffensiveWord(Offence.Kind.PROFANITY, 0.65);

    private static final int AIM_REACH = 3;
    private static final Set<String> AIMS =
            Set.of("du", "ihr", "sie", "euch", "dich", "dir", "you", "your", "ur", "u", "y'all");

    private final Phrasebook<OffensiveWord> dictionary;

    private OffensiveWords(Phrasebook<OffensiveWord> dictionary) {
        this.dictionary = dictionary;
    }

    static OffensiveWords of(Language language, Dictionaries dictionaries) {
        return dictionaries.shared(
                "offence " + language.code(), () -> build(language, dictionaries));
    }

    private static OffensiveWords build(Language language, Dictionaries dictionaries) {
        Phrasebook<OffensiveWord> dictionary = new Phrasebook<>(language);
        dictionaries.read(
                "offence/" + language.code() + ".txt",
                3,
                Dictionaries.Entry.FIRST,
                row ->
                        dictionary.add(
                                row.text(0),
                                new OffensiveWord(
                                        row.constant(1, Offence.Kind.class), row.number(2))));
        return new OffensiveWords(dictionary);
    }

    /** What is offensive in a text, curses masked by signs included. */
    Tally tally(String text, List<Word> words) {
        Tally tally = new Tally();
        for (MaskedWords.Masked masked : MaskedWords.uncover(text)) {
            tally.add(MASKED, false);
            tally.insulting |= masked.insults();
        }
        for (Hit<OffensiveWord> hit : dictionary.find(words)) {
            tally.add(hit.value(), isAimed(words, hit));
        }
        return tally;
    }

    /** The words that {@link #tally} counts, each once, as written and in their order. */
    List<String> found(String text, List<Word> words) {
        List<String> found = new ArrayList<>();
        MaskedWords.uncover(text).forEach(masked -> found.add(masked.form()));
        for (Hit<OffensiveWord> hit : dictionary.find(words)) {
            if (hit.value().weight() > 0) {
                hit.toldAt().forEach(at -> found.add(words.get(at).form()));
            }
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(form -> text.indexOf(form)))
                .toList();
    }

    private static boolean isAimed(List<Word> words, Hit<OffensiveWord> hit) {
        int from = Math.max(0, hit.start() - AIM_REACH);
        int to = Math.min(words.size(), hit.end() + AIM_REACH);
        for (int i = from; i < to; i++) {
            if (AIMS.contains(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** Adds up independent evidence: each word leaves less doubt. */
    static final class Tally {
        private final Map<Offence.Kind, Double> worst = new EnumMap<>(Offence.Kind.class);
        private double doubt = 1;
        private int words;
        private boolean aimed;
        private boolean insulting;

        private void add(OffensiveWord word, boolean isAimed) {
            double weight = word.weight();
            if (word.kind() == Offence.Kind.PROFANITY && isAimed) {
                weight = Math.min(MOST_FOR_CURSING, weight * AIMED);
            }
            if (weight > 0) {
                worst.merge(word.kind(), weight, Math::max);
                aimed |= isAimed;
                words++;
                doubt *= 1 - weight;
            }
        }

        /** From 0 (harmless) to 1; cursing alone stays below {@value #MOST_FOR_CURSING}. */
        double score() {
            return heaviest().compareTo(Offence.Kind.PROFANITY) > 0
                    ? 1 - doubt
                    : Math.min(MOST_FOR_CURSING, 1 - doubt);
        }

        /** The heaviest word of a kind, from 0 to 1. */
        double worst(Offence.Kind kind) {
            return worst.getOrDefault(kind, 0.0);
        }

        int words() {
            return words;
        }

        /** Whether an offensive word stands near one that speaks to somebody. */
        boolean aimed() {
            return aimed;
        }

        /** Whether it hides an insult behind signs: nobody hides what is harmless. */
        boolean insulting() {
            return insulting;
        }

        /** What weighs most in the text. */
        Offence.Kind kind() {
            Offence.Kind heaviest = heaviest();
            boolean milder = heaviest.compareTo(Offence.Kind.INSULT) < 0;
            return insulting && milder ? Offence.Kind.INSULT : heaviest;
        }

        private Offence.Kind heaviest() {
            Offence.Kind heaviest = Offence.Kind.NONE;
            for (Offence.Kind kind : Offence.Kind.values()) {
                if (worst(kind) > 0 && worst(kind) >= worst(heaviest)) {
                    heaviest = kind;
                }
            }
            return heaviest;
        }
    }
}
