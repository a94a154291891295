package io.sturmwarnung.core.reply;

import java.util.Locale;

/**
 * What an apology consists of, the most effective first (Lewicki, Polin and Lount 2016, 755
 * participants). They ranked the components; the weights are this project's reading of the ranks,
 * equal where the ranks are, and add up to 1.
 */
public enum ApologyComponent {
    /** "That was our mistake." */
    RESPONSIBILITY(0.30),
    /** "We will put it right." */
    REPAIR(0.22),
    /** "We are sorry." */
    REGRET(0.14),
    /** What went wrong. */
    EXPLANATION(0.14),
    /** What will be done so that it does not happen again. */
    REPENTANCE(0.14),
    /** "Please forgive us", which can be left out first. */
    FORGIVENESS(0.06);

    private final double weight;

    ApologyComponent(double weight) {
        this.weight = weight;
    }

    /** Its share of the score, from 0 to 1. */
    public double weight() {
        return weight;
    }

    /** Its name in files and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
