package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.type.TypeReference;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.util.List;

/**
 * Writes the domain as documents and reads it back. Ids follow from the content, so that writing
 * the same thing again changes nothing. Infinite numbers are stored as the greatest finite one.
 */
public final class Documents {
    private static final TypeReference<WindowFigures> WINDOW = new TypeReference<>() {};
    private static final TypeReference<List<ScopedFigures>> SCOPES = new TypeReference<>() {};
    private static final TypeReference<Expectation> EXPECTATION = new TypeReference<>() {};
    private static final TypeReference<StormInputs> INPUTS = new TypeReference<>() {};
    private static final TypeReference<Evidence> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    /** The mention, in the index of the month it was published in. */
    public static IndexedDocument of(Mention mention) {
        return new IndexedDocument(
                Indices.mentionsAt(mention.post().createdAt()),
                DocumentId.of(mention.id()),
                MentionDocument.json(mention),
                0);
    }

    /** The metrics, in the index of their month. */
    public static IndexedDocument of(BrandMetrics metrics) {
        DocumentWriter document =
                new DocumentWriter(Index.METRICS)
                        .put(Fields.TIMESTAMP, metrics.minute())
                        .put(Fields.BRAND, metrics.brand())
                        .put(Fields.INCIDENT, metrics.incident());
        putWindow(document, Fields.FIVE_MINUTES, metrics.fiveMinutes());
        putWindow(document, Fields.HOUR, metrics.hour());
        putWindow(document, Fields.DAY, metrics.day());
        document.putRecord(Fields.EXPECTED, metrics.expected())
                .put(Fields.STORM_LEVEL, metrics.level())
                .put(Fields.STORM_SOCIAL, metrics.socialLevel())
                .put(Fields.STORM_MEDIA, metrics.mediaLevel())
                .putRecord(Fields.STORM, metrics.inputs())
                .put(Fields.VELOCITY, metrics.velocity())
                .putTree(Fields.TOPIC_WINDOWS, metrics.topics())
                .putTree(Fields.CHANNEL_WINDOWS, metrics.channels());
        if (!metrics.blind().isEmpty()) {
            document.putTree(Fields.BLIND, metrics.blind());
        }
        return new IndexedDocument(
                Indices.metricsAt(metrics.minute()),
                DocumentId.of(metrics.id()),
                document.json(),
                0);
    }

    /** The state of the incident; an older state never replaces a newer one. */
    public static IndexedDocument of(Incident incident) {
        String json =
                new DocumentWriter(Index.INCIDENTS)
                        .put(Fields.TIMESTAMP, incident.updatedAt())
                        .put(Fields.BRAND, incident.brand())
                        .put(Fields.ONSET, incident.onset())
                        .put(Fields.DETECTED_AT, incident.detectedAt())
                        .put(Fields.PEAK, incident.peak())
                        .put(Fields.END, incident.end())
                        .put(Fields.LEVEL, incident.level())
                        .put(Fields.CURRENT_LEVEL, incident.currentLevel())
                        .putRecord(Fields.INPUTS, incident.inputs())
                        .put(Fields.CAUSE, incident.cause().code())
                        .put(Fields.TRIGGER, incident.trigger())
                        .put(Fields.FIRST_POST, incident.firstPost())
                        .put(Fields.PLAYBOOK, incident.playbook())
                        .put(Fields.FIRST_ALERT, incident.firstAlert())
                        .put(Fields.CRITICAL_MENTIONS, incident.mentions())
                        .put(Fields.PEAK_NEGATIVE, incident.peakNegative())
                        .put(Fields.DRILL, incident.drill())
                        .put(Fields.WAVES, incident.waves())
                        .json();
        return new IndexedDocument(
                Indices.INCIDENTS,
                DocumentId.of(incident.id()),
                json,
                Math.max(1, incident.updatedAt().toEpochMilli()));
    }

    /** The alert with its evidence. */
    public static IndexedDocument of(Alert alert) {
        String json =
                new DocumentWriter(Index.ALERTS)
                        .put(Fields.TIMESTAMP, alert.createdAt())
                        .put(Fields.KIND, "storm")
                        .put(Fields.BRAND, alert.brand())
                        .put(Fields.INCIDENT, alert.incident())
                        .put(Fields.LEVEL, alert.level())
                        .put(Fields.CAUSE, alert.cause().code())
                        .put(Fields.PLAYBOOK, alert.playbook())
                        .put(Fields.PLAYBOOK_VERSION, alert.playbookVersion())
                        .putTree(Fields.EVIDENCE, alert.evidence())
                        .putTree(Fields.WORDS, alert.evidence().words())
                        .putTree(Fields.MESSAGES, alert.messages())
                        .put(Fields.WATCHLIST_VERSION, alert.watchlistVersion())
                        .put(Fields.KNOWLEDGE_VERSION, alert.knowledgeVersion())
                        .put(Fields.SETTINGS_VERSION, alert.settingsVersion())
                        .put(Fields.DRILL, alert.drill())
                        .put(Fields.WAVE, alert.wave())
                        .json();
        return new IndexedDocument(Indices.ALERTS, DocumentId.of(alert.id()), json, 0);
    }

    /** Metrics from the JSON that {@link #of(BrandMetrics)} wrote. */
    public static BrandMetrics readMetrics(String json) {
        return readMetrics(DocumentReader.parse(json));
    }

    /** Metrics from a document. */
    public static BrandMetrics readMetrics(DocumentReader document) {
        return new BrandMetrics(
                document.text(Fields.BRAND),
                document.time(Fields.TIMESTAMP),
                document.object(Fields.FIVE_MINUTES, WINDOW),
                document.object(Fields.HOUR, WINDOW),
                document.object(Fields.DAY, WINDOW),
                document.object(Fields.EXPECTED, EXPECTATION),
                document.object(Fields.STORM, INPUTS),
                document.level(Fields.STORM_SOCIAL),
                document.level(Fields.STORM_MEDIA),
                document.level(Fields.STORM_LEVEL),
                document.text(Fields.INCIDENT),
                document.tree(Fields.TOPIC_WINDOWS, SCOPES),
                document.tree(Fields.CHANNEL_WINDOWS, SCOPES),
                document.texts(Fields.BLIND));
    }

    /** The window of an hour alone, from metrics. */
    public static WindowFigures readHour(DocumentReader metrics) {
        return metrics.object(Fields.HOUR, WINDOW);
    }

    /** An incident from the JSON that {@link #of(Incident)} wrote. */
    public static Incident readIncident(String json) {
        return readIncident(DocumentReader.parse(json));
    }

    /** An incident from a document. */
    public static Incident readIncident(DocumentReader document) {
        return new Incident(
                document.text(Fields.BRAND),
                document.time(Fields.ONSET),
                document.time(Fields.DETECTED_AT),
                document.time(Fields.PEAK),
                document.time(Fields.END),
                document.time(Fields.TIMESTAMP),
                document.level(Fields.LEVEL),
                document.level(Fields.CURRENT_LEVEL),
                document.object(Fields.INPUTS, INPUTS),
                Cause.ofCode(document.text(Fields.CAUSE)),
                document.text(Fields.TRIGGER),
                document.text(Fields.FIRST_POST),
                document.text(Fields.PLAYBOOK),
                document.time(Fields.FIRST_ALERT),
                document.whole(Fields.CRITICAL_MENTIONS),
                document.whole(Fields.PEAK_NEGATIVE),
                document.flag(Fields.DRILL),
                document.level(Fields.WAVES));
    }

    /** An alert from the JSON that {@link #of(Alert)} wrote. */
    public static Alert readAlert(String json) {
        return readAlert(DocumentReader.parse(json));
    }

    /** An alert from a document. */
    public static Alert readAlert(DocumentReader document) {
        return new Alert(
                document.text(Fields.INCIDENT),
                document.text(Fields.BRAND),
                document.time(Fields.TIMESTAMP),
                document.level(Fields.LEVEL),
                Cause.ofCode(document.text(Fields.CAUSE)),
                document.text(Fields.PLAYBOOK),
                document.level(Fields.PLAYBOOK_VERSION),
                document.tree(Fields.EVIDENCE, EVIDENCE),
                document.tree(Fields.MESSAGES, MESSAGES),
                document.text(Fields.WATCHLIST_VERSION),
                document.text(Fields.KNOWLEDGE_VERSION),
                document.text(Fields.SETTINGS_VERSION),
                document.flag(Fields.DRILL),
                document.level(Fields.WAVE));
    }

    private static void putWindow(DocumentWriter document, String name, WindowFigures figures) {
        document.putRecord(name, figures).putRecord(name, Fields.Shares.of(figures));
    }

    private Documents() {}
}
