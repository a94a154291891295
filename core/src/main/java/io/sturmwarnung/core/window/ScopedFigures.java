package io.sturmwarnung.core.window;

/**
 * The windows of one topic or one channel of a brand.
 *
 * @param name the topic's or the channel's, or {@link ScopedWindows#REST}
 * @param fiveMinutes the last 5 minutes
 * @param hour the last hour
 * @param day the last 24 hours
 */
public record ScopedFigures(
        String name, WindowFigures fiveMinutes, WindowFigures hour, WindowFigures day) {

    public ScopedFigures {
        fiveMinutes = fiveMinutes == null ? WindowFigures.EMPTY : fiveMinutes;
        hour = hour == null ? WindowFigures.EMPTY : hour;
        day = day == null ? WindowFigures.EMPTY : day;
    }

    /** How fast talk grows; see {@link WindowFigures#velocity}. */
    public double velocity() {
        return WindowFigures.velocity(fiveMinutes, hour);
    }
}
