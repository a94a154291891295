package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds what the rule file's phrases say, and leaves out what the rest of the reply makes right. */
final class PhraseRules {
    /** A turn so early in its sentence takes back the sentence before. */
    private static final int EARLY = 4;

    private static final int RETRACTED_WITHIN_SENTENCES = 2;

    private final Reading reading;
    private final Said said;
    private final List<Span> reported;
    private final List<Span> retracted;

    PhraseRules(Reading reading, Said said) {
        this.reading = reading;
        this.said = said;
        this.reported = said.sign(Sign.REPORTED);
        this.retracted = said.sign(Sign.RETRACTED);
    }

    /** Where the rule is broken, in order and without overlaps. */
    List<Span> broken(ReplyRule id) {
        Rule rule = reading.book().rules().get(id);
        List<Span> spans = new ArrayList<>(reading.find(rule.find(), rule.negatable()));
        if (!rule.weak().isEmpty()) {
            Predicate<Span> excused =
                    id == ReplyRule.HOTLINE_DEFLECTION ? said::answeredBefore : said::ownedBeside;
            reading.find(rule.weak(), rule.negatable()).stream()
                    .filter(excused.negate())
                    .forEach(spans::add);
        }
        if (id == ReplyRule.BUT_AFTER_APOLOGY) {
            spans.removeIf(span -> !followsApology(span));
        }
        List<Span> exceptions = reading.find(rule.except(), false);
        spans.removeIf(span -> reading.besides(span, exceptions) || takenBack(span));
        return merged(spans);
    }

    private boolean followsApology(Span turn) {
        int sentence = reading.sentence(turn);
        boolean early = reading.placeInSentence(turn.from()) <= EARLY;
        return said.apologies().stream()
                .filter(apology -> apology.to() <= turn.from())
                .map(reading::sentence)
                .anyMatch(before -> before == sentence || early && before == sentence - 1);
    }

    /** "We wrote that this was no place for complaints. That was wrong." */
    private boolean takenBack(Span span) {
        int sentence = reading.sentence(span);
        return reading.besides(span, reported)
                && retracted.stream()
                        .mapToInt(reading::sentence)
                        .anyMatch(
                                other ->
                                        other >= sentence
                                                && other <= sentence + RETRACTED_WITHIN_SENTENCES);
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
