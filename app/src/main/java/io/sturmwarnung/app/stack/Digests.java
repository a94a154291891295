package io.sturmwarnung.app.stack;

import io.sturmwarnung.console.delivery.DigestClock;
import io.sturmwarnung.console.delivery.DigestDesk;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.digest.ClockedOpenQuestions;
import io.sturmwarnung.elastic.digest.ElasticDigestLog;
import io.sturmwarnung.elastic.digest.ElasticDigestSource;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Mails digests at their times until it is closed, if anybody wants them. */
public final class Digests implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Optional<DigestClock> clock;

    private Digests(Optional<DigestClock> clock) {
        this.clock = clock;
    }

    /** Begins; where nothing is ordered it does nothing. */
    public static Digests start(Optional<DigestOrder> order, ElasticsearchConnection connection) {
        return new Digests(
                order.map(
                        wanted ->
                                DigestClock.start(
                                        desk(wanted, connection), Clock.systemUTC(), LOOK)));
    }

    /** Where they are written. */
    public static DigestDesk desk(DigestOrder order, ElasticsearchConnection connection) {
        return new DigestDesk(
                order,
                new ElasticDigestSource(
                        connection.client(), new ClockedOpenQuestions(connection.client())),
                new ElasticDigestLog(connection.client()),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        clock.ifPresent(DigestClock::close);
    }
}
