package io.sturmwarnung.app.stack;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.app.config.Notifications;
import io.sturmwarnung.console.delivery.Dispatcher;
import io.sturmwarnung.console.delivery.Sources;
import io.sturmwarnung.console.delivery.Timing;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticAlertFeed;
import io.sturmwarnung.elastic.search.ElasticStormReader;

/** Starts what tells people of the alerts in an Elasticsearch. */
public final class Notifier {
    private Notifier() {}

    /** Tells people from now on, until it is closed. */
    public static Dispatcher start(
            Notifications notifications, Watchlist watchlist, ElasticsearchClient client) {
        Counts counts = new Counts(client);
        return Dispatcher.start(
                notifications.policy(),
                notifications.channels(),
                watchlist,
                new Sources(
                        new ElasticAlertFeed(client),
                        new ElasticStormReader(client),
                        new ActionWriter(client),
                        () -> counts.refresh(Indices.ALERTS, Indices.ACTIONS)),
                Timing.DEFAULT);
    }
}
