package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds insults, threats and profanity in German and English, masked ones included; quoting them
 * counts too. A score of {@value #DIRECTED} and more means that somebody is insulted or threatened,
 * less that somebody curses. Linear in the text, never throws; not thread-safe.
 */
public final class OffenceDetector {
    /** From here on it is an insult or a threat, not mere cursing. */
    public static final double DIRECTED = 0.7;

    private static final double OFFENSIVE = 0.5;

    /** What cursing alone can come to, however much of it there is. */
    private static final double MOST_FOR_CURSING = 0.69;

    /** A mild word aimed at somebody weighs that much more. */
    private static final double AIMED = 1.4;

    /** Whatever it hides, who masks a curse means to curse. */
    private static final OffensiveWord MASKED =
            new OffensiveWord(OffensiveWord.Kind.PROFANITY, 0.65);

    private static final int AIM_REACH = 3;
    private static final Set<String> AIMS =
            Set.of("du", "ihr", "sie", "euch", "dich", "dir", "you", "your", "ur", "u", "y'all");

    private final Map<Language, Phrasebook<OffensiveWord>> dictionaries =
            new EnumMap<>(Language.class);

    private OffenceDetector() {}

    /** The detector with the dictionaries that are part of the product. */
    public static OffenceDetector bundled() {
        OffenceDetector detector = new OffenceDetector();
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            Phrasebook<OffensiveWord> dictionary = new Phrasebook<>(language);
            DictionaryFile file =
                    DictionaryFile.read(OffenceDetector.class, language.code() + "-offence.txt", 3);
            for (DictionaryFile.Row row : file.rows()) {
                OffensiveWord.Kind kind = OffensiveWord.Kind.ofCode(row.fields().get(1));
                dictionary.add(row.fields().get(0), new OffensiveWord(kind, file.number(row, 2)));
            }
            detector.dictionaries.put(language, dictionary);
        }
        return detector;
    }

    /** What is offensive in a text; both dictionaries are used where the language is another. */
    public Offence detect(String text, Language language) {
        return detect(text, WordTokenizer.tokenize(text), language);
    }

    /** The same for a text that is split into words already. */
    public Offence detect(String text, List<Word> words, Language language) {
        Tally tally = new Tally();
        MaskedWords.uncover(text).forEach(curse -> tally.add(MASKED, false));
        if (language != Language.ENGLISH) {
            tally.addAll(dictionaries.get(Language.GERMAN), words);
        }
        if (language != Language.GERMAN) {
            tally.addAll(dictionaries.get(Language.ENGLISH), words);
        }
        double score = tally.score();
        return score == 0 ? Offence.NONE : new Offence(score >= OFFENSIVE, score);
    }

    /** Adds up independent evidence: each word leaves less doubt. */
    private static final class Tally {
        private double doubt = 1;
        private boolean directed;

        void addAll(Phrasebook<OffensiveWord> dictionary, List<Word> words) {
            for (Hit<OffensiveWord> hit : dictionary.find(words)) {
                add(hit.value(), isAimed(words, hit));
            }
        }

        void add(OffensiveWord word, boolean aimed) {
            double weight = word.weight();
            if (word.kind() != OffensiveWord.Kind.PROFANITY) {
                directed |= weight > 0;
            } else if (aimed) {
                weight = Math.min(MOST_FOR_CURSING, weight * AIMED);
            }
            doubt *= 1 - weight;
        }

        double score() {
            return directed ? 1 - doubt : Math.min(MOST_FOR_CURSING, 1 - doubt);
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
    }
}
