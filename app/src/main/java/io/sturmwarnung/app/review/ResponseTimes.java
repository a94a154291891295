package io.sturmwarnung.app.review;

/**
 * How questions and problems were answered during a storm.
 *
 * @param asked questions and problems addressed to the brand
 * @param answered how many of them an own account answered
 * @param medianMinutes until the first answer, half took longer; {@code null} if none was answered
 * @param hotlineShare answers that only pointed elsewhere as a share of all, from 0 to 1
 */
public record ResponseTimes(long asked, long answered, Double medianMinutes, double hotlineShare) {}
