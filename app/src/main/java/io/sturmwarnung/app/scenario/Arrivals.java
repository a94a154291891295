package io.sturmwarnung.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * When posts come in: a Poisson process whose rate follows a curve, multiplied slot by slot with a
 * gamma-distributed factor of mean 1, so that counts are over-dispersed as real ones are.
 */
final class Arrivals {
    private static final Duration SLOT = Duration.ofMinutes(20);
    private static final double SLOTS_AN_HOUR = 3;

    private final Random random;
    private final double shape;

    /**
     * @param shape of the gamma distribution, at least 1; the smaller, the burstier
     */
    Arrivals(Random random, double shape) {
        this.random = random;
        this.shape = shape;
    }

    /** Times from {@code from} up to {@code to}, whole seconds, in order slot by slot only. */
    List<Instant> draw(Instant from, Instant to, ToDoubleFunction<Instant> perHour) {
        List<Instant> times = new ArrayList<>();
        for (Instant slot = from; slot.isBefore(to); slot = slot.plus(SLOT)) {
            double mean = perHour.applyAsDouble(slot.plus(SLOT.dividedBy(2))) / SLOTS_AN_HOUR;
            int count = poisson(mean * gamma() / shape);
            for (int i = 0; i < count; i++) {
                Instant time = slot.plusSeconds(random.nextInt((int) SLOT.toSeconds()));
                if (time.isBefore(to)) {
                    times.add(time);
                }
            }
        }
        return times;
    }

    /** Knuth's product of uniforms, in pieces small enough not to underflow. */
    private int poisson(double mean) {
        int count = 0;
        for (double left = mean; left > 0; left -= 100) {
            double limit = StrictMath.exp(-Math.min(left, 100));
            double product = random.nextDouble();
            while (product > limit) {
                count++;
                product *= random.nextDouble();
            }
        }
        return count;
    }

    /** Marsaglia and Tsang (2000), "A simple method for generating gamma variables". */
    private double gamma() {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double base = 1 + c * normal;
            double v = base * base * base;
            if (v > 0
                    && StrictMath.log(random.nextDouble())
                            < 0.5 * normal * normal + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
