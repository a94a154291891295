package io.sturmwarnung.app.training;

import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Suspects labels: where the model there was says the opposite of the labels more often than the
 * same, the labels rather than the model are the wrong way round. A model that does not know the
 * words is near chance instead.
 */
final class SwappedLabels {
    private static final List<SentimentLabel> MOODS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    /** How many standard deviations from chance are no accident: about one case in forty is. */
    private static final double SURE = 2;

    private final int[][] counts = new int[MOODS.size()][MOODS.size()];
    private int total;

    private SwappedLabels(List<Trial.Judged> verdicts) {
        for (Trial.Judged judged : verdicts) {
            int truth = MOODS.indexOf(judged.truth());
            int verdict = MOODS.indexOf(judged.verdict().label());
            if (truth >= 0 && verdict >= 0) {
                counts[truth][verdict]++;
                total++;
            }
        }
    }

    /** What to tell of the labels that verdicts are held against; nothing where they seem right. */
    static Optional<String> hint(List<Trial.Judged> verdicts) {
        SwappedLabels labels = new SwappedLabels(verdicts);
        String worst = null;
        int most = 0;
        for (int one = 0; one < MOODS.size(); one++) {
            for (int other = one + 1; other < MOODS.size(); other++) {
                int gain = labels.gain(one, other);
                if (labels.swapped(one, other) && gain > most) {
                    most = gain;
                    worst = labels.told(one, other);
                }
            }
        }
        return Optional.ofNullable(worst).or(labels::belowChance);
    }

    /** How many verdicts more would be right if the two labels changed places. */
    private int gain(int one, int other) {
        return counts[one][other] + counts[other][one] - counts[one][one] - counts[other][other];
    }

    /** Both ways, for a model that merely prefers one of two moods is wrong one way. */
    private boolean swapped(int one, int other) {
        int judged =
                counts[one][other] + counts[other][one] + counts[one][one] + counts[other][other];
        return counts[one][other] > counts[one][one]
                && counts[other][one] > counts[other][other]
                && gain(one, other) >= SURE * Math.sqrt(judged);
    }

    private String told(int one, int other) {
        return String.format(
                Locale.ROOT,
                "the labels \"%1$s\" and \"%2$s\" look swapped: of the held-out posts, the model so"
                        + " far calls %3$,d of those labelled %1$s %2$s and %4$,d %1$s, and %5$,d"
                        + " of those labelled %2$s %1$s and %6$,d %2$s. Read a few of them; if the"
                        + " labels are swapped, exchange the two words and train again",
                MOODS.get(one).code(),
                MOODS.get(other).code(),
                counts[one][other],
                counts[one][one],
                counts[other][one],
                counts[other][other]);
    }

    private Optional<String> belowChance() {
        double right = 0;
        double chance = 0;
        for (int mood = 0; mood < MOODS.size(); mood++) {
            right += counts[mood][mood];
            chance += (double) labelled(mood) * judged(mood) / Math.max(1, total);
        }
        double deviation = Math.sqrt(chance * (1 - chance / Math.max(1, total)));
        if (total == 0 || right >= chance - SURE * deviation) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "the labels look mixed up: the model so far agrees with %.0f of the %,d"
                                + " held-out posts, chance alone would with %.0f. Read a few of"
                                + " them before you use what was learnt",
                        right,
                        total,
                        chance));
    }

    private int labelled(int mood) {
        int sum = 0;
        for (int verdict = 0; verdict < MOODS.size(); verdict++) {
            sum += counts[mood][verdict];
        }
        return sum;
    }

    private int judged(int mood) {
        int sum = 0;
        for (int truth = 0; truth < MOODS.size(); truth++) {
            sum += counts[truth][mood];
        }
        return sum;
    }
}
