package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.EvidencePost;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * That somebody was told, without the evidence: what is kept of an alert that is only counted.
 *
 * @param brand id of the brand
 * @param incident id of the incident
 * @param level 0–6 on the Shitstorm-Skala
 * @param createdAt event time at which it was raised
 * @param wave which outbreak of the incident it belongs to, from 1
 * @param began when the post was published that this outbreak began with, or {@code createdAt}
 */
record RaisedAlert(
        String brand, String incident, int level, Instant createdAt, int wave, Instant began) {
    static RaisedAlert of(Alert alert) {
        EvidencePost first = alert.evidence().firstPost();
        return new RaisedAlert(
                alert.brand(),
                alert.incident(),
                alert.level(),
                alert.createdAt(),
                alert.wave(),
                first == null ? alert.createdAt() : first.createdAt());
    }

    /**
     * How long after its onset each wave but the first of an incident was told of, by incident and
     * wave.
     */
    static List<Duration> laterWaves(List<RaisedAlert> alerts) {
        SortedMap<String, RaisedAlert> first = new TreeMap<>();
        alerts.stream()
                .filter(alert -> alert.wave() > 1)
                .forEach(
                        alert ->
                                first.merge(
                                        alert.incident() + ":" + alert.wave(),
                                        alert,
                                        BinaryOperator.minBy(
                                                Comparator.comparing(RaisedAlert::createdAt))));
        return first.values().stream()
                .map(alert -> Duration.between(alert.began(), alert.createdAt()))
                .toList();
    }
}
