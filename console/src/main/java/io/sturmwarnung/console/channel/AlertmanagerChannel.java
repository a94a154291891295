package io.sturmwarnung.console.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NotificationText;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Prometheus' Alertmanager by its API v2. Each level is an alert of its own, because it would tell
 * nobody of one that only changed; the label {@code incident} groups them. The end of an incident
 * ends all of them.
 */
public final class AlertmanagerChannel implements Channel {
    /** How long an alert stays active unless it is resolved; without it, for five minutes only. */
    private static final Duration ACTIVE = Duration.ofDays(14);

    private static final Set<Notice.Kind> KINDS =
            Set.of(
                    Notice.Kind.STORM,
                    Notice.Kind.BLIND,
                    Notice.Kind.ENDED,
                    Notice.Kind.HEARD_AGAIN);

    private final String id;
    private final URI address;
    private final String language;

    /** {@code address} is that of Alertmanager itself, without the path of its API. */
    public AlertmanagerChannel(String id, URI address, String language) {
        this.id = id;
        this.address = URI.create(address.toString().replaceFirst("/+$", "") + "/api/v2/alerts");
        this.language = language;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(Notice.Kind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Outcome send(Envelope envelope) throws InterruptedException {
        Notice notice = envelope.notice();
        NotificationText text = envelope.text(language);
        ArrayNode alerts = Json.object().putArray("alerts");
        levels(envelope)
                .forEach(
                        level -> {
                            ObjectNode alert = alert(notice, level, text);
                            Instant end =
                                    notice.resolves()
                                            ? envelope.now()
                                            : envelope.now().plus(ACTIVE);
                            alerts.add(alert.put("endsAt", end.toString()));
                        });
        return HttpPost.send(address, Json.write(alerts), Map.of());
    }

    @Override
    public Outcome check() throws InterruptedException {
        return HttpPost.reach(address);
    }

    /** The level that is told, or every one that was told and is over now. */
    private static IntStream levels(Envelope envelope) {
        return envelope.notice().resolves()
                ? envelope.earlier().stream().mapToInt(Delivery::level).distinct().sorted()
                : IntStream.of(envelope.notice().level());
    }

    private static ObjectNode alert(Notice notice, int level, NotificationText text) {
        boolean source =
                notice.kind() == Notice.Kind.BLIND || notice.kind() == Notice.Kind.HEARD_AGAIN;
        ObjectNode alert = Json.object();
        ObjectNode labels =
                alert.putObject("labels")
                        .put("alertname", source ? "Blind" : "Shitstorm")
                        .put("service", "sturmwarnung")
                        .put("incident", notice.thread())
                        .put("level", String.valueOf(level))
                        .put("severity", severity(level))
                        .put("drill", String.valueOf(notice.drill()));
        if (notice.brand() != null) {
            labels.put("brand", notice.brand());
        }
        ObjectNode annotations =
                alert.putObject("annotations")
                        .put("summary", text.title())
                        .put("description", text.plain());
        if (text.page() != null) {
            alert.put("generatorURL", text.page().toString());
            annotations.put("page", text.page().toString());
        }
        return alert;
    }

    private static String severity(int level) {
        return level >= 5 ? "critical" : level == 4 ? "error" : "warning";
    }
}
