package io.sturmwarnung.app.stack;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.app.config.Notifications;
import io.sturmwarnung.console.delivery.Dispatcher;
import io.sturmwarnung.console.delivery.Sources;
import io.sturmwarnung.console.delivery.Timing;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.action.ActionLog;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.AlertFeed;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticAlertFeed;
import io.sturmwarnung.elastic.search.ElasticStormReader;

import java.time.Duration;
import java.util.Optional;

/** Tells people of the alerts in an Elasticsearch until it is closed, if they want to be told. */
public final class Telling implements AutoCloseable {
    /** Longer is not waited at the end of a command for a channel that is down. */
    private static final Duration LAST_ALERTS = Duration.ofSeconds(30);

    private final Optional<Dispatcher> dispatcher;

    private Telling(Optional<Dispatcher> dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Begins; where nothing is configured it does nothing. */
    public static Telling start(
            Optional<Notifications> notifications,
            Watchlist watchlist,
            ElasticsearchClient client) {
        return start(notifications, watchlist, client, new ActionWriter(client));
    }

    /** The same, and what became of each notice is kept in that log. */
    static Telling start(
            Optional<Notifications> notifications,
            Watchlist watchlist,
            ElasticsearchClient client,
            ActionLog log) {
        return start(notifications, watchlist, client, new ElasticAlertFeed(client), log);
    }

    /** The same for drills alone, of which nobody else tells. */
    public static Telling ofDrills(
            Optional<Notifications> notifications,
            Watchlist watchlist,
            ElasticsearchClient client) {
        return start(
                notifications,
                watchlist,
                client,
                ElasticAlertFeed.ofDrills(client),
                new ActionWriter(client));
    }

    private static Telling start(
            Optional<Notifications> notifications,
            Watchlist watchlist,
            ElasticsearchClient client,
            AlertFeed alerts,
            ActionLog log) {
        Counts counts = new Counts(client);
        Sources sources =
                new Sources(
                        alerts,
                        new ElasticStormReader(client),
                        log,
                        () -> counts.refresh(Indices.ALERTS, Indices.INCIDENTS, Indices.ACTIONS));
        return new Telling(
                notifications.map(
                        wanted ->
                                Dispatcher.start(
                                        wanted.policy(),
                                        wanted.channels(),
                                        watchlist,
                                        sources,
                                        Timing.DEFAULT)));
    }

    /** Waits until everything that was raised so far is told, but not for ever. */
    public void finish() throws InterruptedException {
        if (dispatcher.isPresent()) {
            dispatcher.get().finish(LAST_ALERTS);
        }
    }

    @Override
    public void close() {
        dispatcher.ifPresent(Dispatcher::close);
    }
}
