package io.sturmwarnung.core.detection.series;

import java.util.Arrays;

/** Medians of short arrays. */
final class Medians {
    /**
     * Makes the median absolute deviation agree with a normal standard deviation. F. R. Hampel, The
     * influence curve and its role in robust estimation, JASA 69 (1974) 383–393.
     */
    private static final double NORMAL_CONSISTENCY = 1.4826;

    private Medians() {}

    /** Median of the first {@code n} values (at least one), which are left in sorted order. */
    static double medianInPlace(double[] values, int n) {
        Arrays.sort(values, 0, n);
        int middle = n / 2;
        return n % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Robust standard deviation about zero of the first {@code n} residuals (at least one). */
    static double robustDeviation(double[] residuals, int n) {
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = Math.abs(residuals[i]);
        }
        return NORMAL_CONSISTENCY * medianInPlace(sizes, n);
    }
}
