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

    /** What people did about incidents since then, newest first. */
    List<IncidentAction> actions(Instant since);

    /** What was told, or could not be told, since then, newest first. */
    List<Delivery> deliveries(Instant since);

    /** All that was done and told about an incident. */
    Timeline timeline(String incident);

    /** How many questions wait for an answer, by brand; brands of which none does are left out. */
    List<WaitingQuestions> waitingQuestions();

    /**
     * The questions that wait for an answer, the first that is due first.
     *
     * @param brand id of the brand, or {@code null} for all
     */
    List<Question> questions(String brand, int most);

    /** Which channels are blind, and the last sign of life. */
    Liveness liveness();
}
