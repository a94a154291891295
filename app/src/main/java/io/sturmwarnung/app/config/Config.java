package io.sturmwarnung.app.config;

import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;

/**
 * What an operator configures.
 *
 * @param elasticsearch where everything is stored
 * @param watchlist the brands to watch, or {@code null} if the file names none
 * @param notifications who is told, or {@code null} if nobody is
 */
public record Config(
        ElasticsearchAddress elasticsearch, Watchlist watchlist, Notifications notifications) {}
