package io.sturmwarnung.app.backtest;

/**
 * A labelled place on an axis.
 *
 * @param at on a time axis seconds since 1970, on a value axis a count
 * @param label what it says
 */
record ChartTick(double at, String label) {}
