package io.sturmwarnung.app.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Draws figures over time as SVG, with a mark for each alert. */
final class CourseChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 190;
    private static final int LEFT = 46;
    private static final int RIGHT = WIDTH - 10;
    private static final int TOP = 26;
    private static final int BOTTOM = HEIGHT - 26;
    private static final int MOST_TICKS = 7;

    /** Steps between labels of time, in minutes: 10 minutes to four weeks. */
    private static final long[] STEPS = {
        10, 30, 60, 180, 360, 720, 1_440, 2_880, 10_080, 20_160, 40_320
    };

    /**
     * A figure at a time.
     *
     * @param value 0 or more
     */
    record Point(Instant time, double value) {}

    /**
     * A mark across the chart.
     *
     * @param label a few characters
     */
    record Mark(Instant time, String label) {}

    private final List<Point> points;
    private final List<Mark> marks;
    private final double top;
    private final Instant from;
    private final Instant to;
    private final StringBuilder svg = new StringBuilder();

    /**
     * @param points at least one, oldest first
     * @param least the axis reaches at least that high, more than 0
     */
    CourseChart(List<Point> points, List<Mark> marks, double least) {
        this.points = points;
        this.marks = marks;
        this.from = points.getFirst().time();
        this.to = points.getLast().time();
        this.top = Math.max(least, points.stream().mapToDouble(Point::value).max().orElse(least));
    }

    /**
     * The whole chart.
     *
     * @param name for people who cannot see it
     * @param value words for a place on the axis
     * @param time words for a time
     */
    String svg(String name, Function<Double, String> value, Function<Instant, String> time) {
        svg.setLength(0);
        add(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, Html.escape(name));
        for (double share : new double[] {0, 0.5, 1}) {
            double y = y(share * top);
            add("<path class=\"grid\" d=\"M%d,%.1fH%d\"/>", LEFT, y, RIGHT);
            add(
                    "<text class=\"end\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT - 6, y + 4, Html.escape(value.apply(share * top)));
        }
        times(time);
        add("<path class=\"area\" d=\"%sV%dH%.1fZ\"/>", line(), BOTTOM, x(from));
        add("<path class=\"line\" d=\"%s\"/>", line());
        marks.forEach(this::mark);
        return svg.append("</svg>").toString();
    }

    private void times(Function<Instant, String> words) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && minutes / STEPS[i] <= MOST_TICKS; i--) {
            step = STEPS[i];
        }
        long millis = Duration.ofMinutes(step).toMillis();
        for (long at = Math.ceilDiv(from.toEpochMilli(), millis) * millis;
                at <= to.toEpochMilli();
                at += millis) {
            double x = x(Instant.ofEpochMilli(at));
            String place = x > RIGHT - 40 ? "end" : "middle";
            add("<path class=\"grid\" d=\"M%.1f,%dv5\"/>", x, BOTTOM);
            add(
                    "<text class=\"%s\" x=\"%.1f\" y=\"%d\">%s</text>",
                    place, x, BOTTOM + 18, Html.escape(words.apply(Instant.ofEpochMilli(at))));
        }
    }

    private void mark(Mark mark) {
        if (mark.time().isBefore(from) || mark.time().isAfter(to)) {
            return;
        }
        double x = x(mark.time());
        add("<path class=\"mark\" d=\"M%.1f,%dV%d\"/>", x, TOP - 6, BOTTOM);
        add(
                "<text class=\"middle\" x=\"%.1f\" y=\"%d\">%s</text>",
                x, TOP - 10, Html.escape(mark.label()));
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L');
            path.append(String.format(Locale.ROOT, "%.1f,%.1f", x(point.time()), y(point.value())));
        }
        return path.toString();
    }

    private double x(Instant time) {
        long whole = Duration.between(from, to).toMillis();
        double share = whole == 0 ? 0.5 : (double) Duration.between(from, time).toMillis() / whole;
        return LEFT + share * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - value / top * (BOTTOM - TOP);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
