package io.sturmwarnung.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.jobs.RunSummary;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class ReplayReportTest {
    private static final Instant ONSET = Instant.parse("2026-06-06T07:48:33Z");

    @Test
    void hasTheFieldsOfTheContract() {
        Incident incident =
                new Incident(
                        "b",
                        ONSET,
                        ONSET.plusSeconds(60),
                        ONSET.plusSeconds(3_600),
                        null,
                        ONSET.plusSeconds(7_200),
                        4,
                        2,
                        StormInputs.CALM,
                        Cause.OFFENSIVE_POST,
                        null,
                        "x:1",
                        "offensive-post",
                        ONSET.plusSeconds(60),
                        90,
                        40,
                        false,
                        1);
        RunSummary summary =
                new RunSummary(
                        1_000,
                        3,
                        2,
                        1,
                        new TreeMap<>(Map.of("b", 900L)),
                        new TreeMap<>(Map.of("b", new ResponseTotals(9, 3, 2, 1, 4, 6, 42))),
                        List.of(incident),
                        List.of(),
                        List.of(),
                        Duration.ofMillis(2_500));

        JsonNode report = ReplayReport.json(summary);

        assertThat(report.toString())
                .isEqualTo(
                        "{\"posts\":{\"read\":1000,\"rejected\":3,\"duplicate\":2,\"late\":1},"
                                + "\"mentions\":{\"b\":900},\"incidents\":[{\"brand\":\"b\","
                                + "\"level\":4,\"onset\":\"2026-06-06T07:48:33Z\","
                                + "\"peak\":\"2026-06-06T08:48:33Z\",\"end\":null,"
                                + "\"cause\":\"offensive-post\",\"playbook\":\"offensive-post\","
                                + "\"firstAlert\":\"2026-06-06T07:49:33Z\"}],"
                                + "\"responses\":{\"b\":{\"asked\":9,\"answered\":3,"
                                + "\"medianMinutes\":42,\"withinLimit\":2,"
                                + "\"withinLimitShare\":0.33,\"deflected\":1,"
                                + "\"hotlineShare\":0.33,\"overdue\":4,\"open\":6}},"
                                + "\"alerts\":0,"
                                + "\"seconds\":2.5,\"postsPerSecond\":400}");
    }
}
