package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;

class SlowBurnTest {
    private static final double THRESHOLD = SlowBurn.threshold(0.2);

    @Test
    void noticesGrowth_thatNoSingleDayShows() {
        SlowBurn burn = new SlowBurn();
        Random random = new Random(3);
        int noticed = -1;
        for (int day = 0; day < 90 && noticed < 0; day++) {
            double mean = day < 40 ? 10 : 10 * Math.pow(1.05, day - 40);
            burn.close(Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            noticed = burn.sum() > THRESHOLD ? day : -1;
        }

        assertThat(noticed).isBetween(42, 60);
    }

    @Test
    void overlooksOneWildDay() {
        SlowBurn burn = new SlowBurn();
        for (int day = 0; day < 30; day++) {
            burn.close(10);
        }
        burn.close(10_000);

        assertThat(burn.sum()).isPositive().isLessThan(THRESHOLD);
        double after = burn.sum();
        burn.close(10);
        assertThat(burn.sum()).isLessThan(after);
    }

    @Property(tries = 50)
    void neverFalls_whenMorePeopleCriticise(
            @ForAll @IntRange(min = 10, max = 60) int days, @ForAll long seed) {
        SlowBurn fewer = new SlowBurn();
        SlowBurn more = new SlowBurn();
        Random random = new Random(seed);
        for (int day = 0; day < days; day++) {
            long critics = random.nextInt(20);
            fewer.close(critics);
            more.close(day == days - 1 ? critics + random.nextInt(5) : critics);
        }

        assertThat(more.sum()).isGreaterThanOrEqualTo(fewer.sum());
    }

    @Test
    void alertsAsOftenAsTheBudgetAllows_whenNothingHappens() {
        for (double perMonth : new double[] {0.05, 0.2, 1}) {
            double threshold = SlowBurn.threshold(perMonth);
            Random random = new Random(5);
            SlowBurn burn = new SlowBurn();
            int alerts = 0;
            int days = 200_000;
            for (int day = 0; day < days; day++) {
                burn.close(Math.round(50 + Math.sqrt(50) * random.nextGaussian()));
                if (burn.sum() > threshold) {
                    alerts++;
                    burn.restart();
                }
            }

            assertThat(alerts * 30.0 / days).isLessThan(1.2 * perMonth);
        }
    }

    @Test
    void knowsSiegmundsRunLengths() {
        // Montgomery 2009, table 9.3: h = 4 and 5 with k = 0.5 give 168 x 2 and 465 x 2 one-sided.
        assertThat(SlowBurn.averageRunLength(4)).isCloseTo(336, within(10.0));
        assertThat(SlowBurn.averageRunLength(5)).isCloseTo(930, within(30.0));
    }

    @Test
    void goesOnAsIfNothingHappened_whenItsStateIsWrittenAndRead() throws IOException {
        SlowBurn burn = new SlowBurn();
        for (int day = 0; day < 45; day++) {
            burn.close(day);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        burn.writeTo(new DataOutputStream(bytes));
        SlowBurn copy =
                SlowBurn.readFrom(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        burn.close(70);
        copy.close(70);

        assertThat(copy.sum()).isEqualTo(burn.sum()).isPositive();
        assertThat(copy.usual()).isEqualTo(burn.usual());
    }
}
