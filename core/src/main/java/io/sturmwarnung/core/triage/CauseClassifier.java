package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what a post blames the brand for, by the words in {@code causes.yaml}, and which words
 * those were. The cause that most words of the text tell wins, the earlier in the file where two
 * are even; a word that tells two causes counts for both. Hints are asked only where nothing else
 * tells and the post is critical. {@link Cause#UNKNOWN} where nothing fits, the post is friendly or
 * its language is not supported.
 */
public final class CauseClassifier {
    private final CauseDictionary dictionary;

    public CauseClassifier(Dictionaries dictionaries) {
        dictionary = CauseDictionary.of(dictionaries);
    }

    /** What somebody other than the brand holds against it. */
    public CauseVerdict classify(List<Word> words, Language language, Sentiment sentiment) {
        if (language == Language.OTHER || sentiment.label() == SentimentLabel.POSITIVE) {
            return CauseVerdict.UNKNOWN;
        }
        Map<Cause, NavigableSet<Integer>> told = new EnumMap<>(Cause.class);
        collect(told, dictionary.all().get(language), words);
        collect(told, dictionary.own().get(language), words);
        if (told.isEmpty() && sentiment.negative()) {
            collect(told, dictionary.hints().get(language), words);
        }
        Cause best = Cause.UNKNOWN;
        for (Cause cause : dictionary.precedence()) {
            if (count(told, cause) > count(told, best)) {
                best = cause;
            }
        }
        return best == Cause.UNKNOWN
                ? CauseVerdict.UNKNOWN
                : new CauseVerdict(best, forms(words, told.get(best)));
    }

    /**
     * What a post of the brand itself gives cause for: {@link Cause#OFFENSIVE_POST} if it curses,
     * {@link Cause#DEFLECTION} if it sends people away, else {@link Cause#UNKNOWN}.
     *
     * @param offensive the words it curses with, in their order
     */
    public CauseVerdict classifyOwn(
            List<Word> words, Language language, Offence offence, List<String> offensive) {
        if (offence.offensive()) {
            return new CauseVerdict(
                    Cause.OFFENSIVE_POST,
                    offensive.stream().limit(CauseVerdict.MOST_WORDS).toList());
        }
        if (language == Language.OTHER) {
            return CauseVerdict.UNKNOWN;
        }
        List<Hit<Set<Cause>>> hits = dictionary.own().get(language).find(words);
        if (hits.isEmpty()) {
            return CauseVerdict.UNKNOWN;
        }
        Hit<Set<Cause>> first = hits.get(0);
        return new CauseVerdict(first.value().iterator().next(), forms(words, first.toldAt()));
    }

    private static void collect(
            Map<Cause, NavigableSet<Integer>> told,
            Phrasebook<Set<Cause>> phrases,
            List<Word> words) {
        for (Hit<Set<Cause>> hit : phrases.findOverlapping(words)) {
            for (Cause cause : hit.value()) {
                told.computeIfAbsent(cause, none -> new TreeSet<>()).addAll(hit.toldAt());
            }
        }
    }

    private static int count(Map<Cause, NavigableSet<Integer>> told, Cause cause) {
        NavigableSet<Integer> positions = told.get(cause);
        return positions == null ? 0 : positions.size();
    }

    /** Contractions are several words to the tokeniser and one to a reader: "does" and "n't". */
    private static List<String> forms(List<Word> words, Iterable<Integer> positions) {
        NavigableSet<Integer> ordered = new TreeSet<>();
        positions.forEach(ordered::add);
        List<String> forms = new ArrayList<>();
        for (int at : ordered) {
            String form = words.get(at).form();
            if (!form.startsWith("'") && !form.equalsIgnoreCase("n't")) {
                forms.add(form);
            } else if (ordered.contains(at - 1) && !forms.isEmpty()) {
                forms.add(forms.remove(forms.size() - 1) + form);
            }
        }
        return forms.stream().distinct().limit(CauseVerdict.MOST_WORDS).toList();
    }
}
