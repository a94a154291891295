package io.sturmwarnung.core.learning;

/**
 * How good verdicts are, counted while they come in.
 *
 * <p>F1 is the harmonic mean of precision and recall; the macro-F1 is its mean over the classes
 * that occur. The expected calibration error (Naeini et al. 2015) is the mean distance of
 * confidence from accuracy over {@value #BINS} equal bins of confidence.
 */
public final class Quality {
    private static final int BINS = 10;

    private final int[][] counts;
    private final double[] sure = new double[BINS];
    private final int[] right = new int[BINS];
    private final int[] size = new int[BINS];
    private int total;

    /**
     * @param classes how many classes there are, numbered from 0
     */
    public Quality(int classes) {
        counts = new int[classes][classes];
    }

    /** Counts a verdict: the true class, the one given, and how sure it was, from 0 to 1. */
    public void add(int truth, int verdict, double confidence) {
        counts[truth][verdict]++;
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        sure[bin] += confidence;
        right[bin] += truth == verdict ? 1 : 0;
        size[bin]++;
        total++;
    }

    /** How many verdicts were counted. */
    public int total() {
        return total;
    }

    /** The share of right verdicts, 0 if there is none. */
    public double accuracy() {
        int hits = 0;
        for (int c = 0; c < counts.length; c++) {
            hits += counts[c][c];
        }
        return ratio(hits, total);
    }

    /** How many texts truly belong to a class. */
    public int support(int label) {
        int support = 0;
        for (int count : counts[label]) {
            support += count;
        }
        return support;
    }

    /** How many of the texts given to a class belong to it, 0 if there is none. */
    public double precision(int label) {
        int given = 0;
        for (int[] row : counts) {
            given += row[label];
        }
        return ratio(counts[label][label], given);
    }

    /** How many of a class's texts were given to it, 0 if there is none. */
    public double recall(int label) {
        return ratio(counts[label][label], support(label));
    }

    public double f1(int label) {
        double precision = precision(label);
        double recall = recall(label);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** The mean F1 of the classes that have a text. */
    public double macroF1() {
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < counts.length; c++) {
            if (support(c) > 0) {
                sum += f1(c);
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }

    /** The expected calibration error, from 0 to 1. */
    public double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(sure[bin] - right[bin]);
        }
        return total == 0 ? 0 : error / total;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
