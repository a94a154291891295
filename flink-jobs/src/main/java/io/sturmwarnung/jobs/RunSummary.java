package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.jobs.sink.JsonRecords;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a run that has ended. The counts are exact.
 *
 * @param read posts read, duplicates included
 * @param rejected records that are not posts
 * @param duplicate posts whose id had come before
 * @param late posts that came after the watermark had passed their time, duplicates excluded
 * @param mentions mentions by brand, 0 for a brand nobody spoke of
 * @param responses how each brand answered whom somebody asked something
 * @param incidents the last state of each incident, by onset
 * @param alerts all alerts, in the order they were raised
 * @param sourceAlerts channels that became blind or were heard again, in the order of time
 * @param took how long it took
 */
public record RunSummary(
        long read,
        long rejected,
        long duplicate,
        long late,
        SortedMap<String, Long> mentions,
        SortedMap<String, ResponseTotals> responses,
        List<Incident> incidents,
        List<Alert> alerts,
        List<SourceAlert> sourceAlerts,
        Duration took) {
    static final String INCIDENTS = "incidents";
    static final String ALERTS = "alerts";
    static final String SOURCE_ALERTS = "source-alerts";
    static final String RESPONSES = "responses";

    static RunSummary of(Map<String, Object> results, long millis) {
        List<Incident> incidents = incidents(results.get(INCIDENTS));
        List<Alert> alerts = records(results.get(ALERTS), Alert.class);
        alerts.sort(Comparator.comparing(Alert::createdAt).thenComparing(Alert::id));
        List<SourceAlert> sourceAlerts = records(results.get(SOURCE_ALERTS), SourceAlert.class);
        sourceAlerts.sort(
                Comparator.comparing(SourceAlert::createdAt).thenComparing(SourceAlert::id));
        return new RunSummary(
                count(results, Tally.POSTS_READ),
                count(results, Tally.POSTS_REJECTED),
                count(results, Tally.POSTS_DUPLICATE),
                count(results, Tally.POSTS_LATE),
                mentions(results),
                responses(results.get(RESPONSES)),
                incidents,
                List.copyOf(alerts),
                List.copyOf(sourceAlerts),
                Duration.ofMillis(millis));
    }

    /** Collected incidents by onset. */
    static List<Incident> incidents(Object collected) {
        List<Incident> incidents = records(collected, Incident.class);
        incidents.sort(Comparator.comparing(Incident::onset).thenComparing(Incident::brand));
        return List.copyOf(incidents);
    }

    private static long count(Map<String, Object> results, String name) {
        return (long) results.getOrDefault(name, 0L);
    }

    private static SortedMap<String, Long> mentions(Map<String, Object> results) {
        SortedMap<String, Long> mentions = new TreeMap<>();
        results.forEach(
                (name, value) -> {
                    if (name.startsWith(Tally.MENTIONS_OF)) {
                        mentions.put(name.substring(Tally.MENTIONS_OF.length()), (Long) value);
                    }
                });
        return mentions;
    }

    private static SortedMap<String, ResponseTotals> responses(Object collected) {
        SortedMap<String, ResponseTotals> responses = new TreeMap<>();
        records(collected, BrandTotals.class)
                .forEach(each -> responses.put(each.brand(), each.totals()));
        return responses;
    }

    /** What is collected of a brand's responses. */
    record BrandTotals(String brand, ResponseTotals totals) {}

    /** Collected records in no particular order; none if nothing was collected. */
    static <T extends Record> List<T> records(Object collected, Class<T> type) {
        List<T> records = new ArrayList<>();
        if (collected instanceof Map<?, ?> byId) {
            try {
                for (Object json : byId.values()) {
                    records.add(JsonRecords.read((String) json, type));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the job's own JSON is not readable", e);
            }
        }
        return records;
    }
}
