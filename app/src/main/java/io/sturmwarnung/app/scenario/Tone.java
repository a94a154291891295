package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.sentiment.SentimentLabel;

/** What a post is meant to be: the section its words come from, and its ground truth. */
enum Tone {
    COMPLAINT("complaint", SentimentLabel.NEGATIVE),
    PRAISE("praise", SentimentLabel.POSITIVE),
    REMARK("remark", SentimentLabel.NEUTRAL),
    QUESTION("question", SentimentLabel.NEUTRAL),
    /** About the brand's campaign. */
    BUZZ("buzz", SentimentLabel.POSITIVE),
    BUZZ_REMARK("buzz-remark", SentimentLabel.NEUTRAL),
    GIVEAWAY("giveaway", SentimentLabel.POSITIVE),

    OUTRAGE("outrage", SentimentLabel.NEGATIVE),
    /** Calmly tells that the same has happened to oneself. */
    AGREEMENT("agreement", SentimentLabel.NEGATIVE),
    /** About a post that was taken down without a word. */
    DELETION("deletion", SentimentLabel.NEGATIVE),
    /** Against what the brand did about the first wave. */
    SECOND_OUTRAGE("second-outrage", SentimentLabel.NEGATIVE),
    SARCASM("sarcasm", SentimentLabel.NEGATIVE),
    INSULT("insult", SentimentLabel.NEGATIVE),
    /** The same protest, passed on by hand. */
    CHAIN_LETTER("chain-letter", SentimentLabel.NEGATIVE),
    JEST("jest", SentimentLabel.NEUTRAL),
    ASKING("asking", SentimentLabel.NEUTRAL),
    DEFENCE("defence", SentimentLabel.POSITIVE),
    /** Welcomes an apology. */
    FORGIVING("forgiving", SentimentLabel.POSITIVE),

    REPORT("report", SentimentLabel.NEUTRAL),
    SECOND_REPORT("second-report", SentimentLabel.NEUTRAL),
    BLOG("blog", SentimentLabel.NEGATIVE),

    OWN_TIP("own-tip", SentimentLabel.NEUTRAL),
    OWN_ANSWER("own-answer", SentimentLabel.NEUTRAL),
    /** Shares a word with the brand's name and nothing else. */
    NAMESAKE("namesake", SentimentLabel.NEUTRAL),
    UNRELATED("unrelated", SentimentLabel.NEUTRAL);

    private final String section;
    private final SentimentLabel sentiment;

    Tone(String section, SentimentLabel sentiment) {
        this.section = section;
        this.sentiment = sentiment;
    }

    String section() {
        return section;
    }

    SentimentLabel sentiment() {
        return sentiment;
    }

    boolean offensive() {
        return this == INSULT;
    }

    /** Whether it is written by people in a hurry, with typing errors. */
    boolean colloquial() {
        return switch (this) {
            case REPORT, SECOND_REPORT, BLOG, OWN_TIP, OWN_ANSWER -> false;
            default -> true;
        };
    }

    /** Whether it is about the brand. */
    boolean aboutBrand() {
        return this != NAMESAKE && this != UNRELATED;
    }
}
