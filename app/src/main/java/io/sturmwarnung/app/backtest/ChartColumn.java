package io.sturmwarnung.app.backtest;

/**
 * What one column of a chart shows: a row, or several that lie too close to be told apart.
 *
 * @param time seconds since 1970
 * @param min smallest count
 * @param max largest count
 * @param expected mean of what was expected
 * @param upper smallest of the largest ordinary counts, so that an alert stands above it
 */
record ChartColumn(double time, double min, double max, double expected, double upper) {}
