package io.sturmwarnung.console.page;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;

/**
 * A figure against what is ordinary, in words and as a bar.
 *
 * @param label what is measured
 * @param value the figure
 * @param expectation what was expected, in words
 * @param verdict how the two compare, in words; empty if nothing is expected yet
 * @param state {@code above}, {@code ordinary} or {@code unknown}
 * @param width length of the bar, of 100
 * @param expectedAt where the expected value lies, of 100
 * @param upperAt where the ordinary ends, of 100
 */
record Meter(
        String label,
        String value,
        String expectation,
        String verdict,
        String state,
        double width,
        double expectedAt,
        double upperAt) {

    /** Room to the right of the largest mark. */
    private static final double HEADROOM = 1.15;

    static Meter volume(BrandMetrics metrics, Words words) {
        Expectation expected = metrics.expected();
        double value = metrics.hour().volume();
        return of(
                words.text("meter.volume"),
                new Marks(value, expected.volume(), expected.volumeUpper()),
                new String[] {
                    words.number(value),
                    words.number(expected.volume()),
                    words.number(expected.volumeUpper())
                },
                expected.historyHours() > 0,
                words);
    }

    static Meter negativeShare(BrandMetrics metrics, Words words) {
        Expectation expected = metrics.expected();
        double value = metrics.hour().negativeShare();
        return of(
                words.text("meter.share"),
                new Marks(value, expected.negativeShare(), expected.negativeShareUpper()),
                new String[] {
                    words.percent(value),
                    words.percent(expected.negativeShare()),
                    words.percent(expected.negativeShareUpper())
                },
                expected.historyHours() > 0,
                words);
    }

    private static Meter of(String label, Marks marks, String[] texts, boolean known, Words words) {
        if (!known) {
            String unknown = words.text("meter.unknown");
            return new Meter(label, texts[0], unknown, "", "unknown", 0, 0, 0);
        }
        boolean above = marks.value > marks.upper;
        double scale = 100 / (Math.max(marks.value, marks.upper) * HEADROOM);
        // Nothing said and nothing expected: an empty bar, not a division by zero.
        double finite = Double.isFinite(scale) ? scale : 0;
        return new Meter(
                label,
                texts[0],
                words.text("meter.expected", texts[1], texts[2]),
                words.text(above ? "meter.above" : "meter.ordinary"),
                above ? "above" : "ordinary",
                marks.value * finite,
                marks.expected * finite,
                marks.upper * finite);
    }

    private record Marks(double value, double expected, double upper) {}
}
