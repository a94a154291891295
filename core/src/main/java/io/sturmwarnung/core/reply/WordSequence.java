package io.sturmwarnung.core.reply;

import java.util.List;

/**
 * Words in their order, with gaps of bounded length, within a sentence. All ways to fit are
 * followed at once as the bits of a number, so the time is linear whatever the text.
 */
final class WordSequence {
    /** The most tokens a match may have; one bit each. */
    static final int LONGEST = 62;

    /**
     * A place of the sequence.
     *
     * @param words what fits there, or {@code null} for a gap
     * @param optional whether it may be left out
     * @param gap the most words between, if it is a gap
     */
    record Place(WordPattern words, boolean optional, int gap) {}

    private final List<Place> places;

    WordSequence(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** Whether a match can begin with that word. */
    boolean begins(String form) {
        return places.getFirst().words().fits(form);
    }

    /** The most tokens of a match. */
    int longest() {
        return places.stream().mapToInt(place -> place.words() == null ? place.gap() : 1).sum();
    }

    /**
     * The end of the shortest match that begins at a token, or -1.
     *
     * @param barriers what no gap may hold, or {@code null}
     */
    int end(List<Token> tokens, int start, WordPattern barriers) {
        long reached = 1;
        for (Place place : places) {
            reached =
                    place.words() == null
                            ? across(tokens, start, reached, place.gap(), barriers)
                            : through(tokens, start, reached, place);
            if (reached == 0) {
                return -1;
            }
        }
        return start + Long.numberOfTrailingZeros(reached);
    }

    private static long through(List<Token> tokens, int start, long reached, Place place) {
        long next = place.optional() ? reached : 0;
        for (long left = reached; left != 0; left &= left - 1) {
            int offset = Long.numberOfTrailingZeros(left);
            if (within(tokens, start, offset)
                    && place.words().fits(tokens.get(start + offset).form())) {
                next |= 1L << (offset + 1);
            }
        }
        return next;
    }

    private static long across(
            List<Token> tokens, int start, long reached, int gap, WordPattern barriers) {
        long all = reached;
        for (int i = 0; i < gap; i++) {
            for (long left = all; left != 0; left &= left - 1) {
                int offset = Long.numberOfTrailingZeros(left);
                if (within(tokens, start, offset)
                        && (barriers == null
                                || !barriers.fits(tokens.get(start + offset).form()))) {
                    all |= 1L << (offset + 1);
                }
            }
        }
        return all;
    }

    private static boolean within(List<Token> tokens, int start, int offset) {
        return start + offset < tokens.size()
                && tokens.get(start + offset).sentence() == tokens.get(start).sentence();
    }
}
