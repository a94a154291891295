package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.PastHours;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ClusterOptionsTest {
    @TempDir private Path folder;

    private Path watchlist;

    @BeforeEach
    void writeWatchlist() throws IOException {
        watchlist =
                Files.writeString(
                        folder.resolve("watchlist.yaml"),
                        "brands: [{id: nordlicht, name: Nordlicht, query: nordlicht}]");
    }

    @Test
    void takesTheOptionsThatAJobNeeds() {
        ClusterOptions options = options();

        assertThat(options.kafka()).isEqualTo("one:9092,two:9092");
        assertThat(options.elasticsearch()).hasToString("http://localhost:9200");
        assertThat(options.watchlist().brand("nordlicht")).isPresent();
        assertThat(options.history()).isSameAs(PastHours.NONE);
        assertThat(options.playbooks().byId("outage")).isPresent();
        assertThat(options.checkpoints()).hasToString("file:///checkpoints");
        assertThat(options.rejects()).isEqualTo(Path.of("/rejects"));
        assertThat(options.parallelism()).isEqualTo(2);
        assertThat(options("--parallelism", "16").parallelism()).isEqualTo(16);
        assertThat(options.topic("posts", "mention-job").servers()).isEqualTo(options.kafka());
    }

    @Test
    void tellsEverythingThatIsMissingOrWrong_atOnce() {
        String missing = folder.resolve("missing").toString();

        assertThatThrownBy(
                        () ->
                                ClusterOptions.parse(
                                        new String[] {
                                            "posts.ndjson",
                                            "--kafka",
                                            "localhost",
                                            "--elasticsearch",
                                            "localhost:9200",
                                            "--watchlst",
                                            "w.yaml",
                                            "--checkpoints",
                                            "checkpoints",
                                            "--history",
                                            missing,
                                            "--playbooks",
                                            missing,
                                            "--parallelism",
                                            "0",
                                            "--rejects"
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("posts.ndjson is no option")
                .hasMessageContaining("--kafka localhost: expected host:port")
                .hasMessageContaining("--elasticsearch localhost:9200: ")
                .hasMessageContaining("--watchlst is no option")
                .hasMessageContaining("--watchlist is missing")
                .hasMessageContaining("--checkpoints checkpoints: expected a URI such as file:")
                .hasMessageContaining("--history " + missing + " is not a file")
                .hasMessageContaining("--playbooks " + missing + ": is not a folder")
                .hasMessageContaining("--parallelism 0: expected a whole number from 1 on")
                .hasMessageContaining("--rejects needs a value");
        assertThatThrownBy(() -> options("--kafka", "other:9092"))
                .hasMessageContaining("--kafka is given twice");
    }

    @Test
    void takesTheLoginFromAFile_andNeverTellsIt() throws IOException {
        Path login = Files.writeString(folder.resolve("login"), "jobs:se:cret\n");

        ClusterOptions options = options("--elasticsearch-login", login.toString());

        assertThat(options.elasticsearch().user()).isEqualTo("jobs");
        assertThat(options.elasticsearch().password()).isEqualTo("se:cret");
        assertThat(options.toString()).contains("as jobs").doesNotContain("cret");
        for (String useless : List.of("", "secret", ":secret", "jobs:", "jobs:secret\nmore")) {
            Files.writeString(login, useless);
            assertThatThrownBy(() -> options("--elasticsearch-login", login.toString()))
                    .hasMessageContaining("--elasticsearch-login " + login + ": expected one line")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void readsTheHistoryThatIsNamed() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("hours.csv"),
                        """
                        hour,brand,volume,scored,negative
                        2026-05-01T13:00:00Z,nordlicht,41,40,6
                        """);

        assertThat(options("--history", file.toString()).history().of("nordlicht"))
                .containsOnlyKeys(Instant.parse("2026-05-01T13:00:00Z"))
                .containsValue(new Baseline.Hour(41, 40, 6));
    }

    @Test
    void namesTheOption_whenTheHistoryIsOfNoUse() throws IOException {
        Path file = Files.writeString(folder.resolve("hours.csv"), "timestamp,value\n");

        assertThatThrownBy(() -> options("--history", file.toString()))
                .hasMessageContainingAll("--history", "hours.csv", "line 1: the header must be");
    }

    @Test
    void putsItsOwnPlaybooksOnTopOfTheBundledOnes() throws IOException {
        Path own = Files.createDirectory(folder.resolve("playbooks"));
        Files.writeString(own.resolve("broken.yaml"), "id: Not An Id");

        assertThatThrownBy(() -> options("--playbooks", own.toString()))
                .hasMessageContaining("broken.yaml");
        assertThatThrownBy(() -> options("--playbooks", own + "x"))
                .hasMessageContaining("is not a folder");
    }

    @Test
    void namesTheBrandAndThePlace_whenTheWatchlistIsOfNoUse() throws IOException {
        Files.writeString(watchlist, "brands: [{id: nordlicht, name: Nordlicht, query: 'a AND'}]");

        assertThatThrownBy(() -> options())
                .hasMessageContainingAll("--watchlist", "brand 'nordlicht'", "query");
    }

    private ClusterOptions options(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--kafka",
                                "one:9092,two:9092",
                                "--elasticsearch",
                                "http://localhost:9200",
                                "--watchlist",
                                watchlist.toString(),
                                "--checkpoints",
                                "file:///checkpoints",
                                "--rejects",
                                "/rejects"));
        arguments.addAll(List.of(more));
        return ClusterOptions.parse(arguments.toArray(String[]::new));
    }
}
