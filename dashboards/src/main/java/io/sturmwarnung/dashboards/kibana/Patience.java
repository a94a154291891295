package io.sturmwarnung.dashboards.kibana;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long a Kibana is waited for that does not answer yet, and who is told meanwhile. Pauses grow
 * from the first to ten seconds.
 *
 * @param longest for one request, from its first failure on; zero not to wait at all
 * @param firstPause the pause after the first failure, more than zero
 * @param progress is told what is waited for, at once and then every ten seconds
 */
public record Patience(Duration longest, Duration firstPause, Consumer<String> progress) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Asks once: nothing is waited for. */
    public static Patience none() {
        return new Patience(Duration.ZERO, Duration.ofMillis(1), words -> {});
    }

    /** Begins to wait for one request. */
    Wait begin() {
        return new Wait();
    }

    /** The waiting for one request. */
    final class Wait {
        private Duration pause = firstPause;
        private long begin;
        private long told;
        private boolean waiting;
        private String last = "";

        /**
         * Pauses after a failure.
         *
         * @param problem what failed, in words
         * @param wish how long the server wants to be left alone
         * @return whether to try again; if not, the time is over
         */
        boolean again(String problem, Duration wish) throws InterruptedException {
            long now = System.nanoTime();
            if (!waiting) {
                waiting = true;
                begin = now;
            }
            Duration left = longest.minusNanos(now - begin);
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            tell(problem, left, now);
            Thread.sleep(shorter(left, pause.compareTo(wish) > 0 ? pause : wish));
            pause = shorter(LONGEST_PAUSE, pause.multipliedBy(2));
            return true;
        }

        private void tell(String problem, Duration left, long now) {
            if (!problem.equals(last) || now - told >= LONGEST_PAUSE.toNanos()) {
                progress.accept(
                        "%s; waiting for another %d s".formatted(problem, left.toSeconds()));
                last = problem;
                told = now;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
