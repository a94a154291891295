package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.app.scenario.Scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Every panel shows something of a storm, and the same figures as the report. */
class DashboardsIT {
    private static final String BROKEN = "{\"id\":\"x:1\"\n{\"id\":\"x:2\",\"channel\":\"x\"}\n";

    /** What does not happen in a replay: no source is silent, and nobody is told. */
    private static final List<String> EMPTY =
            List.of("operations-en/blind/layer0", "operations-en/deliveries/layer0");

    private static final String SOURCES = "operations-en/sources/layer0";

    @TempDir Path folder;

    @Test
    void showWhatTheReportSays() throws Exception {
        JsonNode report = replay();
        ShownPanels panels = ShownPanels.of(folder.resolve("data"));

        assertThat(panels.empty()).containsExactlyInAnyOrderElementsOf(EMPTY);
        long posts = report.at("/posts/read").asLong();
        assertThat(panels.sum("operations-en/throughput/layer0", "m0")).isEqualTo(posts);
        assertThat(panels.sum(SOURCES, "m1")).isEqualTo(posts);
        assertThat(panels.sum(SOURCES, "m2")).isEqualTo(report.at("/posts/late").asLong());
        assertThat(panels.sum("operations-en/rejects/layer0", "m0"))
                .isEqualTo(report.at("/posts/rejected").asLong())
                .isEqualTo(2);
        JsonNode responses = report.at("/responses/nordlicht");
        assertThat(panels.sum("response-quality-en/within-day/layer0", "m0"))
                .isEqualTo(responses.path("asked").asLong());
        assertThat(panels.sum("response-quality-en/first-response/layer0", "m1"))
                .isEqualTo(responses.path("answered").asLong());
        // The report has whole minutes, and Elasticsearch the mean of the two in the middle.
        assertThat(panels.sum("response-quality-en/first-response/layer0", "m0"))
                .isCloseTo(responses.path("medianMinutes").asLong(), within(2L));
        assertThat(
                        panels.figure(
                                "response-quality-en/hotline/layer0",
                                "m0",
                                "b0",
                                "sent to a hotline"))
                .isEqualTo(responses.path("deflected").asLong());
        assertThat(panels.highest("incident-en/level/layer0", "m0"))
                .isEqualTo(report.at("/incidents/0/level").asLong());
        assertThat(panels.documents("incident-en/course/marks0"))
                .isEqualTo(report.path("alerts").asLong());
    }

    private JsonNode replay() throws Exception {
        Scenario scenario = Scenario.named("hotline");
        Path watchlist = Files.writeString(folder.resolve("w.yaml"), scenario.watchlist());
        Path posts = folder.resolve("posts.ndjson");
        scenario.writeTo(posts);
        Files.writeString(posts, BROKEN, StandardOpenOption.APPEND);
        return TestingSturm.report(posts, watchlist, folder.resolve("data"));
    }
}
