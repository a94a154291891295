/**
 * Noticing unusually high counts in one series, at any regular interval and magnitude, by what the
 * series itself did before: how many mentions an interval brings, without knowing what they say.
 *
 * <p>{@link io.sturmwarnung.core.detection.series.CountDetector} compares sliding windows ({@code
 * SlidingSum}) with an expectation ({@code HourlyHistory}), takes its threshold from the largest
 * past peaks and the alert budget ({@code PeakTail}), and alerts once an incident ({@code
 * IncidentGate}). Why this way: {@code docs/decisions/0007-count-series.md}.
 */
package io.sturmwarnung.core.detection.series;
