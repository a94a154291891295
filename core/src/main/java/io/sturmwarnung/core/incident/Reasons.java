package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why somebody is alerted, one sentence each, the most telling first. */
final class Reasons {
    private final Situation now;
    private final List<String> sentences = new ArrayList<>();

    private Reasons(Situation now) {
        this.now = now;
    }

    /** The reasons for an alert of a storm that was opened so. */
    static List<String> of(Situation now, Episode episode) {
        Reasons reasons = new Reasons(now);
        reasons.opening(episode.opening());
        reasons.figures();
        reasons.circumstances(episode);
        return List.copyOf(reasons.sentences);
    }

    private void opening(Opening opening) {
        if (opening == Opening.OWN_POST) {
            say("An own post contains offensive words.");
        }
        if (opening == Opening.SLOW_BURN) {
            say(
                    "More people than usual have criticised day after day, though no hour stood"
                            + " out: a slow burn.");
            say(
                    "%d different people criticised within the last 24 hours.",
                    now.day().criticalAuthors());
        }
    }

    /** Only what is out of the ordinary is a reason. */
    private void figures() {
        if (now.inputs().surge() > 1) {
            say(
                    "%d critical mentions within the last hour; at most %.0f are ordinary at"
                            + " this time of the week.",
                    now.hour().negative(), now.expected().negativeUpper());
            say(
                    "%.0f %% of the mentions are critical; %.0f %% are usual.",
                    100 * now.hour().negativeShare(), 100 * now.expected().negativeShare());
            say(
                    "They come from %d different accounts; channels reached: %d.",
                    now.inputs().criticalAuthors(), now.inputs().channels());
            say("The last five minutes brought %d more.", now.fiveMinutes().negative());
        }
        if (now.inputs().discounted() > 0) {
            say(
                    "%d of the critical mentions are copies of one text or one account again and"
                            + " again, and do not count.",
                    now.inputs().discounted());
        }
        if (now.inputs().outlets() > 0) {
            say("%d media outlets reported within 24 hours.", now.inputs().outlets());
        }
    }

    private void circumstances(Episode episode) {
        if (episode.waves() > 1) {
            say("The storm had calmed down and breaks out again: wave %d.", episode.waves());
        }
        if (!now.blind().isEmpty()) {
            say("Nothing can be heard of %s.", String.join(", ", now.blind()));
        }
    }

    private void say(String sentence, Object... values) {
        sentences.add(String.format(Locale.ROOT, sentence, values));
    }
}
