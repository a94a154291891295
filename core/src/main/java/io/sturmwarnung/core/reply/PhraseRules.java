package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what the rule file's phrases say, and leaves out what the rest of the reply makes right.
 */
final class PhraseRules {
    /** A turn so early in its sentence takes back the sentence before. */
    private static final int EARLY = 5;

    private static final int RETRACTED_WITHIN_SENTENCES = 2;

    private final Reading reading;
    private final Said said;
    private final BitSet reported;
    private final BitSet retracted;
    private final Map<Integer, Integer> firstApologies = new HashMap<>();

    PhraseRules(Reading reading, Said said) {
        this.reading = reading;
        this.said = said;
        this.reported = reading.sentences(said.sign(Sign.REPORTED));
        this.retracted = reading.sentences(said.sign(Sign.RETRACTED));
        for (Span apology : said.apologies()) {
            firstApologies.merge(reading.sentence(apology), apology.to(), Math::min);
        }
    }

    /** Where the rule is broken, in order and without overlaps. */
    List<Span> broken(ReplyRule id) {
        Rule rule = reading.book().rules().get(id);
        List<Span> spans = new ArrayList<>(reading.find(rule.find()));
        Predicate<Span> excused =
                id == ReplyRule.HOTLINE_DEFLECTION ? said::answeredBefore : said::ownedBeside;
        reading.find(rule.weak()).stream().filter(excused.negate()).forEach(spans::add);
        if (id == ReplyRule.BUT_AFTER_APOLOGY) {
            spans.removeIf(span -> !followsApology(span));
        }
        BitSet exceptions = reading.sentences(reading.find(rule.except()));
        spans.removeIf(span -> exceptions.get(reading.sentence(span)) || takenBack(span));
        return merged(spans);
    }

    private boolean followsApology(Span turn) {
        int sentence = reading.sentence(turn);
        Integer here = firstApologies.get(sentence);
        boolean early = reading.early(turn.from(), EARLY);
        return (here != null && here <= turn.from())
                || (early && firstApologies.containsKey(sentence - 1));
    }

    /** "We wrote that this was no place for complaints. That was wrong." */
    private boolean takenBack(Span span) {
        int sentence = reading.sentence(span);
        int last = sentence + RETRACTED_WITHIN_SENTENCES;
        return reported.get(sentence) && !retracted.get(sentence, last + 1).isEmpty();
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
                merged.set(merged.size() - 1, merged.getLast().join(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
