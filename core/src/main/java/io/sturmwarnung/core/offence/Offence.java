package io.sturmwarnung.core.offence;

import java.util.Locale;

/**
 * Whether a text insults, threatens or curses.
 *
 * @param offensive the verdict
 * @param score from 0 (harmless) to 1: the probability that a moderator would call it offensive;
 *     {@value #THRESHOLD} and more exactly where the verdict is that it is
 * @param kind the worst that was found in it; {@link Kind#CONTEMPT} where the verdict rests on no
 *     single word
 */
public record Offence(boolean offensive, double score, Kind kind) {

    /** How a text offends, from the mildest to the worst. */
    public enum Kind {
        NONE,
        /** Cursing that hits nobody in particular. */
        PROFANITY,
        /** Scorn without a word that is offensive by itself. */
        CONTEMPT,
        /** Hits a person or a group. */
        INSULT,
        /** Demeans a group by what its members are. */
        SLUR,
        /** Announces or wishes violence. */
        THREAT;

        /** The word used in files and indices, in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The least score of what is offensive. */
    public static final double THRESHOLD = 0.5;

    /** Nothing offensive was found. */
    public static final Offence NONE = new Offence(false, 0, Kind.NONE);

    /**
     * A verdict whose score never contradicts it: rules and the worth of a rare class may decide
     * against the mere probability, which is then taken as near to the threshold as it may be.
     */
    static Offence of(boolean offensive, double probability, Kind kind) {
        double score =
                offensive
                        ? Math.max(THRESHOLD, probability)
                        : Math.min(Math.nextDown(THRESHOLD), probability);
        return new Offence(offensive, score, kind);
    }

    /** Whether somebody is hit by it, so that a moderator must remove it. */
    public boolean directed() {
        return offensive && kind.compareTo(Kind.PROFANITY) > 0;
    }
}
