package io.sturmwarnung.core.detection;

/** What the figures of the moment amount to. */
public enum Verdict {
    /** Too little is known about the brand to say. */
    LEARNING,
    /** Nothing is out of line. */
    ORDINARY,
    /** More criticism than usual, and yet not a storm: too few people, or no larger share. */
    BUSY,
    /** The hour was a storm and the last five minutes are not: it is fading or was a flicker. */
    FADING,
    /** More criticism than chance explains, from many people, now. */
    SPIKE,
    /** Criticism has grown over days, though no hour stands out. */
    SLOW_BURN;

    /** Whether it is a storm that nobody has been told of. */
    public boolean storm() {
        return this == SPIKE || this == SLOW_BURN;
    }

    /** Whether there is more criticism than chance explains, whatever is said of the moment. */
    public boolean elevated() {
        return this == BUSY || this == FADING || this == SPIKE;
    }

    /** Whether the hour was a storm's, so that an open incident is not over. */
    public boolean stormy() {
        return this == FADING || this == SPIKE;
    }
}
