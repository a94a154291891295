package io.sturmwarnung.core.detection;

import java.util.Arrays;

/**
 * The Shitstorm-Skala (Graf and Schwede 2012) with numbers. The scale describes each level in words
 * and on two axes, what people post and what media report, and has no thresholds; the ones here are
 * this project's reading of those words. Each threshold is a least value, so more of any input
 * never lowers a level; offence is counted and not taken as a share, so that one more critical post
 * without any cannot lower it either.
 */
public final class StormScale {
    /** The calmest and the worst level. */
    public static final int CALM = 0;

    public static final int HURRICANE = 6;

    private record Step(
            int level,
            long criticalAuthors,
            double surge,
            int channels,
            double negativeShare,
            long offensive) {

        boolean reachedBy(StormInputs inputs) {
            return inputs.criticalAuthors() >= criticalAuthors
                    && inputs.surge() >= surge
                    && inputs.channels() >= channels
                    && inputs.negativeShare() >= negativeShare
                    && inputs.offensive() >= offensive;
        }
    }

    private static final Step[] SOCIAL = {
        // Single people criticise, and nobody joins in.
        new Step(1, 1, 0, 1, 0, 0),
        // Repeated criticism with an echo on the same channel.
        new Step(2, 5, 1, 1, 0, 0),
        // It goes on, and other channels take it up.
        new Step(3, 15, 2, 2, 0, 0),
        // Groups form, a growing public on all channels.
        new Step(4, 50, 5, 3, 0, 0),
        // A campaign that most of those who speak join.
        new Step(5, 200, 10, 4, 0.5, 0),
        // A snowball out of control, much of it insulting or threatening.
        new Step(6, 500, 25, 5, 0.6, 50)
    };

    /** Outlets for a level: first articles, many articles, follow-ups, the top story. */
    private static final int[] OUTLETS_FROM_LEVEL_3 = {1, 3, 6, 12};

    /** All thresholds, to tell versions of them apart. */
    static String describe() {
        return Arrays.toString(SOCIAL) + Arrays.toString(OUTLETS_FROM_LEVEL_3);
    }

    /** What people's posts alone amount to, 0–6. */
    public static int social(StormInputs inputs) {
        int level = CALM;
        for (Step step : SOCIAL) {
            if (step.reachedBy(inputs)) {
                level = step.level();
            }
        }
        return level;
    }

    /** What media reports alone amount to: 0, or 3–6. */
    public static int media(StormInputs inputs) {
        int level = CALM;
        for (int i = 0; i < OUTLETS_FROM_LEVEL_3.length; i++) {
            if (inputs.outlets() >= OUTLETS_FROM_LEVEL_3[i]) {
                level = 3 + i;
            }
        }
        return level;
    }

    /**
     * The level of both together. Media make a storm one level worse than what people post, and
     * never make one of their own: articles about a brand are ordinary until people criticise it.
     */
    public static int level(StormInputs inputs) {
        int social = social(inputs);
        return social < 2 ? social : Math.max(social, Math.min(media(inputs), social + 1));
    }

    private StormScale() {}
}
