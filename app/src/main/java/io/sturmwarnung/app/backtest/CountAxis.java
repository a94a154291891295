package io.sturmwarnung.app.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The axis of counts, on a square-root scale: a storm of thousands and the everyday tens before it
 * can both be seen, and chance scatters everywhere by about the same height.
 *
 * @param top the count at its upper end, more than 0
 */
record CountAxis(double top) {
    /** Room for a marker above the largest count. */
    private static final double ROOM = 1.15;

    /** A band that is far wider than anything that was counted would flatten the picture. */
    private static final double BAND_ROOM = 1.5;

    /** Ticks may come as close as that share of the axis. */
    private static final double CLOSEST = 0.1;

    private static final double[] ROUND = {5, 2, 1};

    /** The axis for what is to be shown. */
    static CountAxis of(List<List<ChartColumn>> stretches) {
        double max = 0;
        double upper = 0;
        for (List<ChartColumn> stretch : stretches) {
            for (ChartColumn column : stretch) {
                max = Math.max(max, column.max());
                upper = Math.max(upper, column.upper());
            }
        }
        double shown = Math.max(max, Math.min(upper, BAND_ROOM * max));
        return new CountAxis(shown > 0 ? ROOM * shown : 1);
    }

    /** How far up the axis that count is, from 0 to 1; what does not fit is at its end. */
    double share(double count) {
        return Math.min(1, Math.sqrt(Math.max(0, count) / top));
    }

    /** Zero and round counts above it, lowest first. */
    List<ChartTick> ticks() {
        List<ChartTick> ticks = new ArrayList<>();
        double above = 1 + CLOSEST;
        for (double decade = Math.pow(10, Math.floor(Math.log10(top)));
                share(ROUND[0] * decade) >= CLOSEST;
                decade /= 10) {
            for (double digit : ROUND) {
                double share = Math.sqrt(digit * decade / top);
                if (share <= 1 && above - share >= CLOSEST && share >= CLOSEST) {
                    ticks.add(new ChartTick(digit * decade, label(digit * decade)));
                    above = share;
                }
            }
        }
        ticks.add(new ChartTick(0, "0"));
        Collections.reverse(ticks);
        return ticks;
    }

    private static String label(double count) {
        if (count >= 1e9) {
            return String.format(Locale.ROOT, "%,.0f bn", count / 1e9);
        }
        if (count >= 1e6) {
            return String.format(Locale.ROOT, "%,.0f m", count / 1e6);
        }
        return count >= 1
                ? String.format(Locale.ROOT, "%,.0f", count)
                : String.format(Locale.ROOT, "%.2g", count);
    }
}
