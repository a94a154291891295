package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;

import java.time.Instant;

/**
 * That somebody was told, without the evidence: what is kept of an alert that is only counted.
 *
 * @param brand id of the brand
 * @param incident id of the incident
 * @param level 0–6 on the Shitstorm-Skala
 * @param createdAt event time at which it was raised
 */
record RaisedAlert(String brand, String incident, int level, Instant createdAt) {
    static RaisedAlert of(Alert alert) {
        return new RaisedAlert(alert.brand(), alert.incident(), alert.level(), alert.createdAt());
    }
}
