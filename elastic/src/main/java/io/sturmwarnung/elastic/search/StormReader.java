package io.sturmwarnung.elastic.search;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.response.Question;

import java.time.Instant;
import java.util.List;

/** What a person watching needs to know: where each brand stands, and its storms. */
public interface StormReader {

    /** The newest metrics of each brand, in the order of their ids. */
    List<BrandMetrics> latest();

    /** The metrics of a brand between two times, oldest first, thinned to at most 500. */
    List<BrandMetrics> course(String brand, Instant from, Instant to);

    /** The newest incidents, newest onset first. */
    List<Incident> incidents(int most);

    /** The alerts of an incident, in the order they were raised. */
    List<Alert> alerts(String incident);

    private final StoredActions actions;
    private final OpenQuestions questions;

    public ElasticStormReader(ElasticsearchClient client) {
        this.client = client;
        this.actions = new StoredActions(client);
        this.questions = new OpenQuestions(client);

    /** Which channels are blind, and the last sign of life. */
    Liveness liveness();
}
