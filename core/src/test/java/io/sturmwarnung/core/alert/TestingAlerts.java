package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A storm at a provider whose page sent customers away, and what an alert about it needs. */
final class TestingAlerts {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant ONSET = Instant.parse("2026-03-14T17:05:00Z");
    static final Instant NOW = Instant.parse("2026-03-14T17:30:00Z");
    static final Expectation EXPECTED = new Expectation(20, 40, 4, 8.7, 0.2, 0.35, 0.35, 2, 500);
    static final EvidencePost FIRST =
            new EvidencePost(
                    "x:1",
                    "x",
                    ONSET,
                    "@anna",
                    "Ernsthaft? Kein Platz für uns?",
                    null,
                    9,
                    null,
                    null,
                    null,
                    null,
                    0);
    static final EvidencePost OWN =
            new EvidencePost(
                    "facebook:7",
                    "facebook",
                    ONSET,
                    "Nordlicht",
                    "Bitte anrufen.",
                    null,
                    5,
                    null,
                    null,
                    null,
                    null,
                    0);

    private TestingAlerts() {}

    static Brand brand(String name) {
        return new Brand("nordlicht", name, "nordlicht", List.of(), Map.of(), 4, List.of(), null);
    }

    static Incident incident(int level, Cause cause, boolean drill) {
        StormInputs inputs = inputs(162.5);
        return new Incident(
                "nordlicht",
                ONSET,
                NOW,
                NOW,
                null,
                NOW,
                level,
                level,
                inputs,
                cause,
                null,
                "x:1",
                "deflection",
                NOW,
                1312,
                1312,
                drill,
                1);
    }

    static StormInputs inputs(double surge) {
        return new StormInputs(1287, surge, 4, 0.705, 0.1, 3, 90_000, 0, 0);
    }

    static BrandMetrics metrics(Expectation expected, StormInputs inputs) {
        WindowFigures hour =
                new WindowFigures(1900, 1860, 1312, 90, 300, 90_000, 1500, 1287, 0, 0, 0);
        return new BrandMetrics(
                "nordlicht",
                NOW,
                hour,
                hour,
                hour,
                expected,
                inputs,
                4,
                3,
                4,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Evidence evidence(EvidencePost first, EvidencePost own, List<String> reasons) {
        return new Evidence(
                metrics(EXPECTED, inputs(162.5)),
                reasons,
                first,
                own,
                List.of(),
                Map.of("x", 280L, "facebook", 1000L, "forum", 20L, "blog", 12L),
                List.of("hotline"),
                List.of(),
                Opening.SPIKE,
                List.of(),
                List.of(),
                List.of());
    }
}
