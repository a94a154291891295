package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.elastic.index.Fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the index knows of the way from the sources to itself.
 *
 * @param blind the last alert of each channel that is blind now, in the order of their names
 * @param heartbeat the last sign of life, or {@code null} if there never was one, as after a replay
 */
public record Liveness(List<SourceAlert> blind, Heartbeat heartbeat) {

    /** Nothing is known. */
    public static final Liveness NONE = new Liveness(List.of(), null);

    /** Four signs of life missed. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(2);

    /** What tells of it among the alerts. */
    static final Query ABOUT =
            Query.of(
                    any ->
                            any.terms(
                                    terms ->
                                            terms.field(Fields.KIND.name())
                                                    .terms(values -> values.value(kinds()))));

    public Liveness {
        blind = List.copyOf(blind);
    }

    /** By the newest document of each channel, and the sign of life. */
    static Liveness of(List<DocumentReader> newest) {
        return new Liveness(
                newest.stream()
                        .filter(document -> !SourceDocuments.isHeartbeat(document))
                        .map(SourceDocuments::readSourceAlert)
                        .filter(SourceAlert::blind)
                        .sorted(Comparator.comparing(SourceAlert::channel))
                        .toList(),
                newest.stream()
                        .filter(SourceDocuments::isHeartbeat)
                        .map(SourceDocuments::readHeartbeat)
                        .findFirst()
                        .orElse(null));
    }

    private static List<FieldValue> kinds() {
        return Stream.of(SourceAlert.BLIND, SourceAlert.HEARD_AGAIN, Heartbeat.ID)
                .map(FieldValue::of)
                .toList();
    }

    /** How long ago the last sign of life was given, never negative; zero if there is none. */
    public Duration age(Instant now) {
        if (heartbeat == null || now.isBefore(heartbeat.at())) {
            return Duration.ZERO;
        }
        return Duration.between(heartbeat.at(), now);
    }

    /** Whether signs of life have stopped. */
    public boolean stale(Instant now) {
        return age(now).compareTo(STALE_AFTER) > 0;
    }
}
