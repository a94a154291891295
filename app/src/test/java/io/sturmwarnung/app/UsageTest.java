package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class UsageTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "demo --scenario tempest, 'hotline, misfire, sleeper, quiet'",
        "demo --speed fast, neither 'max' nor a number above 0",
        "demo --speed 0, neither 'max' nor a number above 0",
        "search, QUERY",
        "search x --from yesterday, neither a day",
        "replay --watchlist w.yaml, --input",
        "setup, --config",
        "doctor, --config",
        "monitor, --config",
        "console, --config",
        "feed --kafka k:9092, --scenario",
        "feed --scenario hotline, --kafka",
        "feed --scenario tempest --kafka k:9092, 'hotline, misfire, sleeper, quiet'",
        "feed --scenario quiet --input p.ndjson --kafka k:9092, mutually exclusive",
        "feed --input p.ndjson --now --kafka k:9092, of use to --scenario only",
        "drill --config c.yaml, --brand",
        "drill --brand b --config c.yaml --wait long, --wait",
        "report, --incident",
        "report --incident x --lang fr, neither de nor en",
        "analyze --input p.ndjson, --output",
        "backtest --input c.csv, --output",
        "backtest --input c.csv --output s.csv --budget 0, no number of alerts above 0",
        "backtest --input c.csv --output s.csv --budget NaN, no number of alerts above 0",
        "evaluate --input p.ndjson --task irony, 'sentiment, offence'",
        "evaluate --input p.ndjson --format xml, 'text, json'",
        "train, --input",
        "export-labels, --output",
        "history, --output",
        "storm, Unmatched argument"
    })
    void wrongUsageIsExplained_withExitCode2(String command, String explanation) {
        TestingSturm.Outcome outcome = TestingSturm.run(command.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(explanation.replaceAll("^'|'$", ""));
    }

    @Test
    void workThatFailsIsExplained_withExitCode1() {
        String missing = folder.resolve("missing").toString();
        TestingSturm.Outcome replay =
                TestingSturm.run("replay", "--input", missing, "--watchlist", missing);
        TestingSturm.Outcome backtest =
                TestingSturm.run(
                        "replay",
                        "--input",
                        missing,
                        "--watchlist",
                        missing,
                        "--backtest",
                        "-1,2,2,many",
                        "--elasticsearch",
                        "http://localhost:9200",
                        "--notify",
                        missing);
        TestingSturm.Outcome search = TestingSturm.run("search", "x", "--data", missing);
        TestingSturm.Outcome history =
                TestingSturm.run("history", "--output", missing + "/h.csv", "--data", missing);

        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err()).contains("--input", "is not a file that can be read");
        assertThat(backtest.exitCode()).isEqualTo(1);
        assertThat(backtest.err())
                .contains("--input", "--watchlist", "'-1' is no budget", "the budget 2 twice")
                .contains("'many' is no budget", "--elasticsearch is of no use to --backtest")
                .contains("--notify is of no use to --backtest");
        assertThat(search.exitCode()).isEqualTo(1);
        assertThat(search.err()).contains("run ./sturm replay first");
        assertThat(history.exitCode()).isEqualTo(1);
        assertThat(history.err()).contains("--output", "its folder does not exist", "--data");
    }

    @Test
    void tellsAllProblemsOfOwnPlaybooks_beforeAnythingIsRead() throws IOException {
        String missing = folder.resolve("missing").toString();
        Path playbooks = Files.createDirectory(folder.resolve("playbooks"));
        Files.writeString(playbooks.resolve("a.yaml"), "id: Not An Id");
        Files.writeString(playbooks.resolve("b.yaml"), "id: [");

        assertThat(replay(missing, playbooks.toString()).err())
                .contains("--input", "a.yaml:1:5: id must be", "a.yaml:1:1: steps is missing")
                .contains("b.yaml:1:6: not YAML");
        assertThat(replay(missing, missing).err())
                .contains("--playbooks " + missing + " is not a folder that can be read");
    }

    private static TestingSturm.Outcome replay(String input, String playbooks) {
        return TestingSturm.run(
                "replay", "--input", input, "--watchlist", input, "--playbooks", playbooks);
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command :
                new String[] {
                    "demo",
                    "replay",
                    "search",
                    "setup",
                    "doctor",
                    "monitor",
                    "console",
                    "feed",
                    "drill",
                    "report",
                    "analyze",
                    "backtest",
                    "evaluate",
                    "train",
                    "export-labels",
                    "history"
                }) {
            TestingSturm.Outcome outcome = TestingSturm.run(command, "--help");

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).contains("Usage: sturm " + command);
        }
    }
}
