package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;

import java.util.List;
import java.util.Map;

/**
 * What the check says of a reply.
 *
 * @param language in which it was read
 * @param verdict {@link Verdict#PASS} where there is no finding
 * @param findings in the order of the text; those of the whole reply come first
 * @param components the components of an apology that are there, with the words that say them
 */
public record ReplyReview(
        Language language,
        Verdict verdict,
        List<ReplyFinding> findings,
        Map<ApologyComponent, String> components,
        ReplyTone tone) {

    /** What to do with a draft. */
    public enum Verdict {
        PASS,
        REVISE
    }

    /** How complete an apology it is: the weights of its components added up, from 0 to 1. */
    public double score() {
        // Over whole hundredths, so that 0.3 + 0.22 is 0.52.
        return components.keySet().stream()
                        .mapToLong(component -> Math.round(component.weight() * 100))
                        .sum()
                / 100.0;
    }
}
