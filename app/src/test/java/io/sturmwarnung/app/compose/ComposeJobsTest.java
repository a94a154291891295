package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.app.compose.ComposeFile.Service;
import io.sturmwarnung.jobs.ClusterOptions;

import org.apache.flink.client.cli.CliFrontendParser;
import org.apache.flink.client.cli.ProgramOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The script that keeps the jobs running, with a Flink that only writes down what it is told. */
class ComposeJobsTest {
    private static final List<String> NAMES = List.of("mentions", "crises", "responses");
    private static final String OLD =
            "{\"jid\":\"a\",\"name\":\"mentions\",\"state\":\"CANCELED\",\"tasks\":{\"total\":3}}";

    private final Service jobs = ComposeFile.read().service("jobs");

    @TempDir Path folder;
    private Path checkpoints;

    @BeforeEach
    void fakeFlink() throws IOException {
        checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
        Files.createDirectory(folder.resolve("bin"));
        // Arguments parted by lines, calls by blank ones.
        executable("flink", "#!/bin/sh\nprintf '%s\\n' \"$@\" '' >>\"$RUN_FOLDER/calls\"\n");
        executable("curl", "#!/bin/sh\nexec cat \"$RUN_FOLDER/overview\"\n");
    }

    private void executable(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("bin").resolve(name), script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void submitsEachJob_withOptionsThatItTakes() throws Exception {
        List<List<String>> calls = callsAt("{\"jobs\":[]}");

        assertThat(calls).hasSize(3);
        for (List<String> call : calls) {
            ProgramOptions program = program(call);
            Class<?> job = Class.forName(program.getEntryPointClassName());
            assertThat(job.getMethod("main", String[].class)).isNotNull();
            assertThat(program.getDetachedMode()).isTrue();
            assertThat(program.getSavepointRestoreSettings().restoreSavepoint()).isFalse();
            assertThat(program.getJarFilePath())
                    .isEqualTo("/opt/sturmwarnung/sturmwarnung-jobs.jar");
            ClusterOptions options =
                    ClusterOptions.parse(
                            Arrays.stream(program.getProgramArgs())
                                    .map(this::inTheProject)
                                    .toArray(String[]::new));
            assertThat(options.kafka()).isEqualTo("kafka:9092");
            assertThat(program.getProgramArgs())
                    .contains("--kafka", "kafka:9092", "--elasticsearch-login")
                    .contains("file://" + checkpoints)
                    .noneMatch(argument -> argument.contains("secret"));
        }
        assertThat(calls)
                .extracting(call -> program(call).getEntryPointClassName())
                .containsExactly(
                        "io.sturmwarnung.jobs.MentionJob",
                        "io.sturmwarnung.jobs.CrisisJob",
                        "io.sturmwarnung.jobs.ResponseJob");
    }

    private String inTheProject(String argument) {
        String file = jobs.mounts().get(argument);
        return file == null ? argument : Repository.file(file).toString();
    }

    @Test
    void keepsTheLoginToItself() throws Exception {
        callsAt("{\"jobs\":[]}");

        Path login = folder.resolve("login");
        assertThat(login).hasContent("sturm_jobs:secret");
        assertThat(Files.getPosixFilePermissions(login)).hasSize(2);
    }

    @Test
    void submitsNothingTwice() throws Exception {
        String running = overview("RUNNING", "RESTARTING", "INITIALIZING");

        assertThat(callsAt(running)).isEmpty();
        assertThat(folder.resolve("running")).exists();
    }

    @Test
    void submitsAgain_whatEnded() throws Exception {
        List<List<String>> calls = callsAt(overview("RUNNING", "FAILED", "RUNNING"));

        assertThat(calls).hasSize(1);
        assertThat(program(calls.getFirst()).getEntryPointClassName()).endsWith(".CrisisJob");
        assertThat(folder.resolve("running")).doesNotExist();
    }

    @Test
    void goesOnFromTheNewestCompleteCheckpoint() throws Exception {
        checkpoint("mentions/first/chk-9", 30);
        Path newest = checkpoint("mentions/second/chk-2", 20);
        Files.createDirectories(checkpoints.resolve("mentions/second/chk-3"));
        checkpoint("crises/third/chk-99", 10);

        List<List<String>> calls = callsAt("{\"jobs\":[" + OLD + "]}");

        assertThat(program(calls.getFirst()).getSavepointRestoreSettings().getRestorePath())
                .isEqualTo("file://" + newest);
        assertThat(program(calls.getLast()).getSavepointRestoreSettings().restoreSavepoint())
                .isFalse();
    }

    @Test
    void waits_whileFlinkDoesNotAnswer() throws Exception {
        executable("curl", "#!/bin/sh\nexit 7\n");

        assertThat(callsAt("")).isEmpty();
        assertThat(folder.resolve("running")).doesNotExist();
    }

    private Path checkpoint(String path, int minutesAgo) throws IOException {
        Path checkpoint = Files.createDirectories(checkpoints.resolve(path));
        Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
        Files.setLastModifiedTime(
                metadata, FileTime.from(Instant.now().minusSeconds(60L * minutesAgo)));
        return checkpoint;
    }

    /** As Flink tells it, an older job of the same name among them. */
    private static String overview(String... states) {
        List<String> told = new ArrayList<>(List.of(OLD));
        for (int i = 0; i < states.length; i++) {
            told.add(
                    "{\"jid\":\"%d\",\"name\":\"%s\",\"state\":\"%s\",\"tasks\":{\"total\":3}}"
                            .formatted(i, NAMES.get(i), states[i]));
        }
        return "{\"jobs\":[" + String.join(",", told) + "]}";
    }

    /** What the script tells Flink in one round. */
    private List<List<String>> callsAt(String overview) throws Exception {
        Files.writeString(folder.resolve("overview"), overview);
        List<String> command = new ArrayList<>(List.of("bash"));
        command.add(Repository.file("docker/flink/jobs").toString());
        command.addAll(jobs.list("command").subList(1, jobs.list("command").size()));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.redirectOutput(folder.resolve("output").toFile());
        Map<String, String> environment = script.environment();
        jobs.environment().forEach((name, value) -> environment.put(name, value.toString()));
        environment.put("PATH", folder.resolve("bin") + ":" + environment.get("PATH"));
        environment.putAll(
                Map.of(
                        "STURM_JOBS_PASSWORD",
                        "secret",
                        "CHECKPOINTS",
                        checkpoints.toString(),
                        "RUN_FOLDER",
                        folder.toString(),
                        "ROUNDS",
                        "1"));
        assertThat(script.start().waitFor()).as(() -> read(folder.resolve("output"))).isZero();
        String calls = read(folder.resolve("calls"));
        return Arrays.stream(calls.split("\n\n"))
                .filter(call -> !call.isBlank())
                .map(call -> List.of(call.strip().split("\n")))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Flink's own client reads it. */
    private static ProgramOptions program(List<String> call) {
        assertThat(call.getFirst()).isEqualTo("run");
        String[] arguments = call.subList(1, call.size()).toArray(String[]::new);
        try {
            return ProgramOptions.create(
                    CliFrontendParser.parse(
                            CliFrontendParser.getRunCommandOptions(), arguments, true));
        } catch (Exception e) {
            throw new AssertionError(String.join(" ", call), e);
        }
    }
}
