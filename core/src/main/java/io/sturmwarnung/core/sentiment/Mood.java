package io.sturmwarnung.core.sentiment;

/**
 * What the words of a text say about its mood, before a verdict: the evidence a scorer weighs.
 *
 * @param praise sum of the weights of friendly words in their context, 0 or more
 * @param complaint the same of hostile ones, 0 or more
 * @param before the balance of what comes before the last "but", 0 without one
 * @param after the balance of what comes after it, 0 without one
 */
record Mood(double praise, double complaint, double before, double after) {

    /** What remains when both are set off against each other; hostile below 0. */
    double balance() {
        return praise - complaint;
    }

    /** How much there is to go by, whatever it says. */
    double evidence() {
        return praise + complaint;
    }
}
