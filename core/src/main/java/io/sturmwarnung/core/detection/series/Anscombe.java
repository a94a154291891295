package io.sturmwarnung.core.detection.series;

/**
 * Variance-stabilising transform of counts: 2·√(x + 3/8) of a Poisson count has variance 1 for
 * means above about 4, and less below. F. J. Anscombe, The transformation of Poisson, binomial and
 * negative-binomial data, Biometrika 35 (1948) 246–254.
 */
final class Anscombe {
    private static final double SHIFT = 0.375;

    private Anscombe() {}

    static double transform(double count) {
        return 2 * Math.sqrt(count + SHIFT);
    }

    /** The count with that transform, or 0 if it lies below that of any count. */
    static double inverse(double value) {
        double half = Math.max(0, value) / 2;
        return Math.max(0, half * half - SHIFT);
    }
}
