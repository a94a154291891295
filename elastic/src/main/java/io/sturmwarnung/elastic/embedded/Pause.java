package io.sturmwarnung.elastic.embedded;

import java.time.Duration;

/** Waiting between two looks at something that another process changes. */
final class Pause {

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedElasticsearchException("Interrupted while waiting", e);
        }
    }

    private Pause() {}
}
