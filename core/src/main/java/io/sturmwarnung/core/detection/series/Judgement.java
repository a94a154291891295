package io.sturmwarnung.core.detection.series;

/**
 * What a {@link CountDetector} thinks of one count.
 *
 * @param expected the ordinary count of a row at this time, 0 or more; the count itself while
 *     nothing is known yet
 * @param upper the count at which this row reaches the threshold, given the rows before it: the
 *     smallest one over all windows, 0 or more. During a storm it may lie below {@code expected},
 *     because the windows are full already
 * @param score surprise from 0 to 1; 0.5 lies on the threshold, so it is above 0.5 just if the
 *     count is above {@code upper}
 * @param alert whether this count opens or escalates an incident; never in the first days, and not
 *     for each row above the threshold
 */
public record Judgement(double expected, double upper, double score, boolean alert) {}
