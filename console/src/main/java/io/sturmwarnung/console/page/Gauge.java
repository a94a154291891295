package io.sturmwarnung.console.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A wind gauge: a half circle of seven segments, lit up to the level. Drawn in a box of 120 × 68.
 *
 * @param level 0–6
 * @param segments from left to right
 */
record Gauge(int level, List<Segment> segments) {
    private static final int LEVELS = 7;
    private static final double CENTRE_X = 60;
    private static final double CENTRE_Y = 60;
    private static final double RADIUS = 50;
    private static final double GAP_DEGREES = 4;

    static Gauge of(int level) {
        return new Gauge(
                level,
                IntStream.range(0, LEVELS)
                        .mapToObj(i -> new Segment(i <= level ? "on" : "off", arc(i)))
                        .toList());
    }

    private static String arc(int segment) {
        double step = 180.0 / LEVELS;
        double from = 180 + segment * step + GAP_DEGREES / 2;
        double to = 180 + (segment + 1) * step - GAP_DEGREES / 2;
        return "M" + point(from) + " A" + (int) RADIUS + " " + (int) RADIUS + " 0 0 1 " + point(to);
    }

    private static String point(double degrees) {
        double angle = Math.toRadians(degrees);
        return String.format(
                Locale.ROOT,
                "%.2f %.2f",
                CENTRE_X + RADIUS * Math.cos(angle),
                CENTRE_Y + RADIUS * Math.sin(angle));
    }

    /** One segment as an SVG path. */
    record Segment(String state, String path) {}
}
