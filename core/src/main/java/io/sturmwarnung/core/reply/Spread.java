package io.sturmwarnung.core.reply;

import java.util.stream.Stream;

/**
 * How far some places of a reply reach, so that a question about all of them takes no longer where
 * there are many.
 *
 * @param firstEnd the smallest end of all
 * @param lastStart the greatest beginning of all
 */
record Spread(int firstEnd, int lastStart) {
    static Spread of(Stream<Span> spans) {
        return spans.map(span -> new Spread(span.to(), span.from()))
                .reduce(new Spread(Integer.MAX_VALUE, Integer.MIN_VALUE), Spread::and);
    }

    /** Whether one of them does not overlap that place. */
    boolean goBeyond(Span place) {
        return firstEnd <= place.from() || lastStart >= place.to();
    }

    private Spread and(Spread other) {
        return new Spread(Math.min(firstEnd, other.firstEnd), Math.max(lastStart, other.lastStart));
    }
}
