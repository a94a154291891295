package io.sturmwarnung.console.delivery;

import io.sturmwarnung.elastic.action.ActionLog;
import io.sturmwarnung.elastic.search.AlertFeed;
import io.sturmwarnung.elastic.search.StormReader;

/**
 * Where a dispatcher learns what is to be told, and keeps what became of it.
 *
 * @param alerts what the jobs raised
 * @param reader incidents, what people did and what was told already
 * @param log where it is kept
 * @param refresh makes everything that was kept readable
 */
public record Sources(AlertFeed alerts, StormReader reader, ActionLog log, Runnable refresh) {}
