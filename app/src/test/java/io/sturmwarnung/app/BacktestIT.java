package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.app.scenario.Scenario;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.StreamSupport;

/** The storm that sleeps for 70 hours, through the real jobs with several budgets at once. */
class BacktestIT {
    @TempDir Path folder;

    @Test
    void sleeperIsToldWithinTheFirstHourOfGrowth_andNotBefore_withEachBudget() throws Exception {
        Scenario scenario = Scenario.named("sleeper");
        Instant growth = scenario.growthFrom().orElseThrow();
        Path posts = folder.resolve("posts.ndjson");
        scenario.writeTo(posts);
        Path watchlist = Files.writeString(folder.resolve("w.yaml"), scenario.watchlist());
        Path report = folder.resolve("report.json");

        TestingSturm.Outcome outcome =
                TestingSturm.run(
                        "replay",
                        "--input",
                        posts.toString(),
                        "--watchlist",
                        watchlist.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--report",
                        report.toString(),
                        "--backtest",
                        "1,2,4,8");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsPattern("(?m)^zugvogel +1 +1 .*$")
                .containsPattern("(?m)^zugvogel +8 +1 .*$");
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/posts/read").asInt()).isEqualTo(scenario.posts().size());
        assertThat(json.get("incidents")).hasSize(1);
        assertThat(Instant.parse(json.at("/incidents/0/firstAlert").asText()))
                .isBetween(growth, growth.plusSeconds(3_600));
        assertThat(json.at("/incidents/0/level").asInt()).isGreaterThan(3);
        assertThat(StreamSupport.stream(json.at("/backtest/results").spliterator(), false))
                .hasSize(4)
                .allMatch(result -> result.get("incidents").asInt() == 1)
                .allMatch(result -> result.get("worstMinutes").asDouble() <= 60);
        assertThat(folder.resolve("data/elasticsearch")).doesNotExist();
    }

    @Test
    void fails_whenNoLineCanBeUsed_andKeepsTheReasons() throws Exception {
        Path posts = Files.writeString(folder.resolve("posts.ndjson"), "no post\n");
        Path watchlist =
                Files.writeString(folder.resolve("w.yaml"), Scenario.named("sleeper").watchlist());
        Path data = folder.resolve("data");

        TestingSturm.Outcome outcome =
                TestingSturm.run(
                        "replay",
                        "--input",
                        posts.toString(),
                        "--watchlist",
                        watchlist.toString(),
                        "--data",
                        data.toString(),
                        "--backtest",
                        "1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("why its only record was rejected is told in " + data);
        assertThat(data.resolve("rejects")).isNotEmptyDirectory();
    }
}
