package io.sturmwarnung.app.backtest;

import java.time.Instant;

/**
 * A row that would have alerted.
 *
 * @param time when
 * @param count what was counted
 * @param expected what is ordinary then
 * @param score from 0.5 to 1
 */
record AlertRow(Instant time, double count, double expected, double score) {}
