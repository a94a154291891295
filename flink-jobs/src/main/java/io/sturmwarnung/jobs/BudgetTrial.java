package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.AlertLoad;
import io.sturmwarnung.core.incident.Incident;

import java.time.Duration;
import java.util.List;

/**
 * What one alert budget would have come to for one brand.
 *
 * @param brand id of the brand
 * @param budget how many false alarms a month on-call is willing to bear
 * @param incidents the last state of each incident, by onset
 * @param laterWaves of each later wave of an incident, how long after its onset it was told of
 * @param alerts how many alerts there were, the first of each incident included
 */
public record BudgetTrial(
        String brand,
        double budget,
        List<Incident> incidents,
        List<Duration> laterWaves,
        int alerts) {

    /** How often and how soon that is, if the posts cover that time. */
    public AlertLoad load(Duration observed) {
        return AlertLoad.of(incidents, laterWaves, alerts, observed);
    }
}
