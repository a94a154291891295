package io.sturmwarnung.core.sentiment;

/**
 * What a phrase says about a whole text, beyond the moods of its words.
 *
 * @param role what it tells
 * @param weight for the first three roles the logarithm of how much likelier that mood becomes
 */
record Figure(Role role, double weight) {

    /** Kinds of phrases; the first three are moods. */
    enum Role {
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        /** What nobody praises: praise in the same text is meant the other way round. */
        TROUBLE,
        /** What was done about it: praise in the same text is meant as it is said. */
        REPAIR,
        /** What is, not how anybody feels about it. */
        FACT;

        /** The number that models give this mood, -1 for the roles that are none. */
        int mood() {
            return switch (this) {
                case NEGATIVE -> 0;
                case NEUTRAL -> 1;
                case POSITIVE -> 2;
                case TROUBLE, REPAIR, FACT -> -1;
            };
        }
    }
}
