package io.sturmwarnung.core.detection;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Counts that scatter more than chance alone would have them: a Poisson distribution whose mean is
 * itself gamma distributed. Mentions come in clusters, so a Poisson test would cry wolf.
 *
 * @param mean expected count, 0 or more
 * @param size dispersion, more than 0: the variance is mean + mean² / size
 */
record NegativeBinomial(double mean, double size) {
    private static final double SMALL = 200;

    /** The chance of at most that count. */
    double cumulative(long count) {
        if (count < 0) {
            return 0;
        }
        if (mean <= 0) {
            return 1;
        }
        return RegularizedBeta.value(size / (size + mean), size, count + 1.0);
    }

    /** The smallest count that is exceeded with no more than that chance, a number above 1e-9. */
    long upper(double tail) {
        return mean <= SMALL ? upperByAdding(tail) : upperByHalving(tail);
    }

    /** Each slot of each brand asks for this, and most means are small: adding up is quicker. */
    private long upperByAdding(double tail) {
        double probability = Math.pow(size / (size + mean), size);
        double rest = 1 - probability;
        long count = 0;
        while (rest > tail) {
            probability *= (count + size) / (count + 1) * mean / (size + mean);
            rest -= probability;
            count++;
        }
        return count;
    }

    private long upperByHalving(double tail) {
        long high = 1;
        while (1 - cumulative(high) > tail) {
            high *= 2;
        }
        long low = -1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (1 - cumulative(middle) > tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
