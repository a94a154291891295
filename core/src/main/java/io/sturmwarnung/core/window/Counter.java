package io.sturmwarnung.core.window;

/** What is counted in each slot. The columns are part of the stored state: never renumber them. */
public enum Counter {
    VOLUME(0),
    SCORED(1),
    NEGATIVE(2),
    OFFENSIVE(3),
    REPOSTS(4),
    REACH(5),
    CRITICAL_REACH(6),
    /** How sure the verdicts on the scored mentions are, added up in thousandths of a mention. */
    SCORED_MILLI(7),
    /** The same of the critical mentions alone. */
    NEGATIVE_MILLI(8),
    /** Replies to the brand's own posts. */
    REPLIES(9);

    /** How many there are. */
    static final int COUNT = values().length;

    private final int column;

    Counter(int column) {
        this.column = column;
    }

    /** Where it stands within a slot. */
    int column() {
        return column;
    }
}
