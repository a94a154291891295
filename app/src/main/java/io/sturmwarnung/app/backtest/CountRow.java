package io.sturmwarnung.app.backtest;

import java.time.Instant;

/**
 * One row of a file of counts.
 *
 * @param timestamp as it was written
 * @param value as it was written
 * @param time what the timestamp means
 * @param count what the value means, 0 or more
 */
record CountRow(String timestamp, String value, Instant time, double count) {}
