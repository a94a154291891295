package io.sturmwarnung.app.config;

import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.retention.Retention;

/**
 * What an operator configures.
 *
 * @param elasticsearch where everything is stored
 * @param watchlist the brands to watch, or {@code null} if the file names none
 * @param notifications who is told, or {@code null} if nobody is
 * @param roster who may say what, or {@code null} if the file names none
 * @param digest who wants digests, or {@code null} if nobody does
 * @param monitoring how the watchlist is watched
 * @param kibana who shows the dashboards, or {@code null} if nobody does
 * @param retention how long what is stored is kept
 */
public record Config(
        ElasticsearchAddress elasticsearch,
        Watchlist watchlist,
        Notifications notifications,
        Roster roster,
        DigestOrder digest,
        Monitoring monitoring,
        KibanaSettings kibana,
        Retention retention) {}
