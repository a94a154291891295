package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.sentiment.SentimentLabel;

/** Words to be published, with what they are meant to be. */
record Line(String text, String language, SentimentLabel sentiment, boolean offensive) {

    static Line of(Tone tone, String language, String text) {
        return new Line(text, language, tone.sentiment(), tone.offensive());
    }

    Line withText(String newText) {
        return new Line(newText, language, sentiment, offensive);
    }

    /** The same words, meant as a complaint. */
    Line complaining() {
        return new Line(text, language, SentimentLabel.NEGATIVE, false);
    }

    /** The same words, meant as a curse. */
    Line cursing() {
        return new Line(text, language, SentimentLabel.NEGATIVE, true);
    }
}
