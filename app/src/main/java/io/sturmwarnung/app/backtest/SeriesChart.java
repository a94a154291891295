package io.sturmwarnung.app.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Draws a series as SVG: what was counted, the band of the ordinary, and the alerts. Nothing in it
 * is loaded from elsewhere, and it follows the reader's light or dark mode.
 */
final class SeriesChart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 420;
    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 28;
    private static final int TOP = 106;
    private static final int BOTTOM = HEIGHT - 44;

    /** Characters of a file name that fit beside the legend. */
    private static final int TITLE_LENGTH = 70;

    private static final String STYLE = style();

    private final String name;
    private final List<AlertRow> alerts;
    private final List<List<ChartColumn>> stretches;
    private final TimeAxis times;
    private final CountAxis counts;
    private final StringBuilder svg = new StringBuilder();

    /**
     * @param name of the file that was read
     */
    SeriesChart(String name, ChartColumns columns, List<AlertRow> alerts) {
        this.name = name;
        this.alerts = alerts;
        this.stretches = columns.stretches();
        this.times = new TimeAxis(columns.first(), columns.last());
        this.counts = CountAxis.of(stretches);
    }

    /** The whole document. */
    String svg() {
        svg.setLength(0);
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                        + " height=\"%d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT, SvgText.escape(name + ": " + words()));
        svg.append("<style>\n").append(STYLE).append("</style>\n");
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", WIDTH, HEIGHT);
        add("<text class=\"title\" x=\"%d\" y=\"34\">%s</text>", LEFT, title());
        add("<text x=\"%d\" y=\"58\">%s</text>", LEFT, SvgText.escape(words()));
        legend();
        axes();
        for (List<ChartColumn> stretch : stretches) {
            add("<path class=\"band\" d=\"%s\"/>", band(stretch));
            add("<path class=\"counted\" d=\"%s\"/>", counted(stretch));
            add("<path class=\"expected\" d=\"%s\"/>", expected(stretch));
        }
        add("<path class=\"axis\" d=\"M%d,%dH%d\"/>", LEFT, BOTTOM, RIGHT);
        alerts.forEach(this::alert);
        svg.append("</svg>");
        return svg.toString();
    }

    private String title() {
        String text =
                name.length() <= TITLE_LENGTH ? name : name.substring(0, TITLE_LENGTH - 1) + "…";
        return SvgText.escape(text);
    }

    private String words() {
        String number =
                alerts.isEmpty()
                        ? "no alert"
                        : alerts.size() == 1 ? "1 alert" : alerts.size() + " alerts";
        return "%s from %s to %s (UTC)"
                .formatted(number, TimeAxis.day(times.from()), TimeAxis.day(times.to()));
    }

    private void legend() {
        int y = 53;
        add("<path class=\"counted\" d=\"M652,%dl6,-6l5,4l6,-7l7,6\"/>", y);
        add("<text x=\"684\" y=\"58\">counted</text>");
        add("<path class=\"expected\" d=\"M760,%dh26\"/>", y);
        add("<text x=\"794\" y=\"58\">expected</text>");
        add("<rect class=\"band\" x=\"876\" y=\"%d\" width=\"26\" height=\"13\"/>", y - 6);
        add("<text x=\"910\" y=\"58\">still ordinary</text>");
        add("<path class=\"alert\" d=\"%s\"/>", marker(1030, y + 8));
        add("<text x=\"1046\" y=\"58\">would have alerted</text>");
    }

    private void axes() {
        for (ChartTick tick : counts.ticks()) {
            double y = y(tick.at());
            add("<path class=\"grid\" d=\"M%d,%.1fH%d\"/>", LEFT, y, RIGHT);
            add(
                    "<text class=\"count\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT - 10, y + 4.5, SvgText.escape(tick.label()));
        }
        for (ChartTick tick : times.ticks()) {
            double x = x(tick.at());
            add("<path class=\"axis\" d=\"M%.1f,%dv6\"/>", x, BOTTOM);
            add(
                    "<text class=\"time\" x=\"%.1f\" y=\"%d\">%s</text>",
                    x, BOTTOM + 24, SvgText.escape(tick.label()));
        }
        add("<text x=\"%d\" y=\"%d\">count per row, square-root scale</text>", LEFT, TOP - 10);
    }

    /** Upper edge from left to right, then expectation back. */
    private String band(List<ChartColumn> stretch) {
        StringBuilder path = new StringBuilder();
        for (ChartColumn column : stretch) {
            point(path, column.time(), column.upper());
        }
        for (ChartColumn column : stretch.reversed()) {
            point(path, column.time(), column.expected());
        }
        return path.append('Z').toString();
    }

    private String expected(List<ChartColumn> stretch) {
        StringBuilder path = new StringBuilder();
        for (ChartColumn column : stretch) {
            point(path, column.time(), column.expected());
        }
        return path.toString();
    }

    /** From each column's nearer end to its other one, so that the line is as calm as it can be. */
    private String counted(List<ChartColumn> stretch) {
        StringBuilder path = new StringBuilder();
        double before = stretch.getFirst().min();
        for (ChartColumn column : stretch) {
            boolean upwards = Math.abs(column.min() - before) <= Math.abs(column.max() - before);
            double near = upwards ? column.min() : column.max();
            double far = upwards ? column.max() : column.min();
            point(path, column.time(), near);
            if (far != near) {
                point(path, column.time(), far);
            }
            before = far;
        }
        // A row alone between gaps becomes a dot.
        return path.append("h0").toString();
    }

    private void alert(AlertRow alert) {
        long time = alert.time().getEpochSecond();
        double x = x((double) time);
        double y = y(alert.count());
        add("<path class=\"drop\" d=\"M%.1f,%.1fV%d\"/>", x, y, BOTTOM);
        String told =
                "%s UTC: %s counted, %s expected"
                        .formatted(
                                TimeAxis.full(time),
                                BacktestReport.number(alert.count()),
                                BacktestReport.number(alert.expected()));
        add(
                "<path class=\"alert\" d=\"%s\"><title>%s</title></path>",
                marker(x, y - 3), SvgText.escape(told));
    }

    /** A triangle that points down at a place. */
    private static String marker(double x, double y) {
        return String.format(Locale.ROOT, "M%.1f,%.1fl-7,-13h14z", x, y);
    }

    private void point(StringBuilder path, double time, double count) {
        path.append(path.isEmpty() ? 'M' : 'L');
        path.append(String.format(Locale.ROOT, "%.1f,%.1f", x(time), y(count)));
    }

    private double x(double time) {
        return LEFT + times.share(time) * (RIGHT - LEFT);
    }

    private double y(double count) {
        return BOTTOM - counts.share(count) * (BOTTOM - TOP);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String style() {
        try (InputStream in = SeriesChart.class.getResourceAsStream("chart.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
