package io.sturmwarnung.app.stack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and a polite kill into an interruption of the thread that works, and gives it the
 * time to put things in order.
 */
public final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Thread working = Thread.currentThread();
    private final CountDownLatch tidy = new CountDownLatch(1);

    /** From now on the thread that made this is interrupted when the process is asked to end. */
    public void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "interruption"));
    }

    private void interrupt() {
        if (tidy.getCount() == 0) {
            return;
        }
        working.interrupt();
        try {
            tidy.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process is asked to end. */
    public void await() throws InterruptedException {
        tidy.await();
    }

    /** Everything is in order; the process may end. */
    @Override
    public void close() {
        tidy.countDown();
    }
}
