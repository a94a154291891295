package io.sturmwarnung.core.reply;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Words in their order, with gaps of bounded length, within a sentence. All ways to fit are
 * followed at once as the bits of a number, so the time is linear whatever the text.
 */
final class WordSequence {
    /** The most tokens a match may have; one bit each. */
    static final int LONGEST = 62;

    /** Number of no pattern. */
    static final int NONE = -1;

    /**
     * A place of the sequence.
     *
     * @param words number of the pattern that fits there, or {@link #NONE} for a gap
     * @param optional whether it may be left out
     * @param gap the most words between, if it is a gap
     */
    record Place(int words, boolean optional, int gap) {
        boolean isGap() {
            return words == NONE;
        }
    }

    private final List<Place> places;
    private final int longest;

    WordSequence(List<Place> places) {
        this.places = List.copyOf(places);
        this.longest = places.stream().mapToInt(place -> place.isGap() ? place.gap() : 1).sum();
    }

    /** The pattern of its first word. */
    int first() {
        return places.getFirst().words();
    }

    /** The patterns without which it is not there. */
    IntStream needed() {
        return places.stream().filter(place -> !place.optional()).mapToInt(Place::words);
    }

    /** The most tokens of a match. */
    int longest() {
        return longest;
    }

    /**
     * The end of the shortest match that begins at a token, or -1.
     *
     * @param barrier pattern of what no gap may hold, or {@link #NONE}
     */
    int end(Passage passage, int start, int barrier) {
        long reached = 1;
        for (Place place : places) {
            reached =
                    place.isGap()
                            ? across(passage, start, reached, place.gap(), barrier)
                            : through(passage, start, reached, place);
            if (reached == 0) {
                return -1;
            }
        }
        return start + Long.numberOfTrailingZeros(reached);
    }

    private static long through(Passage passage, int start, long reached, Place place) {
        long next = place.optional() ? reached : 0;
        for (long left = reached; left != 0; left &= left - 1) {
            int at = start + Long.numberOfTrailingZeros(left);
            if (at < passage.sentenceEnd(start) && passage.fits(at, place.words())) {
                next |= Long.lowestOneBit(left) << 1;
            }
        }
        return next;
    }

    private static long across(Passage passage, int start, long reached, int gap, int barrier) {
        long all = reached;
        long newest = reached;
        for (int i = 0; i < gap && newest != 0; i++) {
            long next = 0;
            for (long left = newest; left != 0; left &= left - 1) {
                int at = start + Long.numberOfTrailingZeros(left);
                if (at < passage.sentenceEnd(start)
                        && (barrier == NONE || !passage.fits(at, barrier))) {
                    next |= Long.lowestOneBit(left) << 1;
                }
            }
            newest = next & ~all;
            all |= newest;
        }
        return all;
    }
}
