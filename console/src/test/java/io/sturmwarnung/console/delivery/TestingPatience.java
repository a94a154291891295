package io.sturmwarnung.console.delivery;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, with a deadline. */
final class TestingPatience {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private TestingPatience() {}

    static void until(String what, BooleanSupplier happened) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("it did not happen that " + what);
            }
            Thread.sleep(10);
        }
    }
}
