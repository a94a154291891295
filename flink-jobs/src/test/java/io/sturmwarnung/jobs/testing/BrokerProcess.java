package io.sturmwarnung.jobs.testing;

import java.io.IOException;

/**
 * The broker's process. It lives as long as its standard input is open: when the test's process
 * ends, however it ends, so does this one.
 */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) {
        Thread watcher = new Thread(BrokerProcess::haltWithParent, "parent-watcher");
        watcher.setDaemon(true);
        watcher.start();
        kafka.Kafka.main(args);
    }

    private static void haltWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; only the end counts.
            }
        } catch (IOException e) {
            System.err.println("the parent cannot be watched: " + e);
        }
        Runtime.getRuntime().halt(1);
    }
}
