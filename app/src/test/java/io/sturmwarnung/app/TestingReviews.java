package io.sturmwarnung.app;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.util.List;

/** What is stored about an invented storm. */
public final class TestingReviews {
    public static final Instant ONSET = Instant.parse("2026-06-19T13:53:04Z");

    private TestingReviews() {}

    /** A storm that ended after three hours, or goes on. */
    public static Incident incident(String brand, boolean ended, boolean drill) {
        return new Incident(
                brand,
                ONSET,
                ONSET.plusSeconds(600),
                ONSET.plusSeconds(3_600),
                ended ? ONSET.plusSeconds(10_800) : null,
                ONSET.plusSeconds(10_800),
                4,
                2,
                StormInputs.CALM,
                Cause.DEFLECTION,
                null,
                "x:1",
                "deflection",
                ONSET.plusSeconds(600),
                321,
                120,
                drill,
                1);
    }

    /** An alert so many seconds after the onset. */
    public static Alert alert(Incident incident, int level, long seconds) {
        return new Alert(
                incident.id(),
                incident.brand(),
                ONSET.plusSeconds(seconds),
                level,
                incident.cause(),
                incident.playbook(),
                1,
                null,
                List.of(new Message("de", "t", "b"), new Message("en", "t", "b")),
                "1",
                "1",
                "1",
                incident.drill(),
                1);
    }

    /** What somebody did so many seconds after the onset. */
    public static IncidentAction action(
            Incident incident, IncidentAction.Kind kind, String detail, long seconds) {
        return new IncidentAction(
                kind,
                incident.id(),
                incident.brand(),
                "Ada",
                detail,
                null,
                false,
                ONSET.plusSeconds(seconds));
    }

    /** What became of an alert so many seconds after the onset. */
    public static Delivery delivery(
            Alert alert, String channel, Delivery.Status status, long seconds) {
        return Delivery.of(
                Notice.of(alert),
                channel,
                status,
                1,
                status == Delivery.Status.SENT ? null : "HTTP 500",
                ONSET.plusSeconds(seconds));
    }

    /** Figures of an hour with so many critical of 200 mentions. */
    public static BrandMetrics metrics(long negative, long seconds) {
        WindowFigures figures =
                new WindowFigures(200, 200, negative, 0, 0, 0, 100, negative, 0, 0, 0);
        return new BrandMetrics(
                "moewe",
                ONSET.plusSeconds(seconds),
                figures,
                figures,
                figures,
                null,
                StormInputs.CALM,
                1,
                1,
                1,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
