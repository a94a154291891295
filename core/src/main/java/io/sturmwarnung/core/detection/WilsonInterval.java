package io.sturmwarnung.core.detection;

import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The interval of a share that was seen in a number of trials (Wilson 1927). The number need not be
 * whole: trials may count in part.
 */
final class WilsonInterval {
    private WilsonInterval() {}

    /** The least share to believe in, 0 without trials; more successes or trials never lower it. */
    static double lower(double share, double trials, double alpha) {
        return trials <= 0 ? 0 : Math.max(0, bound(share, trials, -quantile(alpha)));
    }

    /** The largest share to believe in, 1 without trials. */
    static double upper(double share, double trials, double alpha) {
        return trials <= 0 ? 1 : Math.min(1, bound(share, trials, quantile(alpha)));
    }

    /** Of the standard normal distribution, for both sides together. */
    private static double quantile(double alpha) {
        return Math.sqrt(2) * InverseErfc.value(alpha);
    }

    private static double bound(double share, double trials, double z) {
        double centre = share + z * z / (2 * trials);
        double spread = Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
        return (centre + z * spread) / (1 + z * z / trials);
    }
}
