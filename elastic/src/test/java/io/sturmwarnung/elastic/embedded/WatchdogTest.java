package io.sturmwarnung.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The watchdog with small shell scripts in the server's place. */
@Timeout(60)
class WatchdogTest {
    @TempDir Path folder;
    private ServerFolders folders;

    @BeforeEach
    void prepare() throws IOException {
        folders = new ServerFolders(folder);
        folders.prepare();
        Files.writeString(folders.arguments(), "arguments\n");
    }

    @Test
    void exitsWithTheServersCode_whenTheServerEnds() throws Exception {
        Process watchdog = run("exit 78");

        assertThat(watchdog.waitFor()).isEqualTo(78);
    }

    @Test
    void handsTheArgumentsToTheServer_andKeepsItsInputOpen() throws Exception {
        Process watchdog = run("read -r line; echo \"got $line\"; cat; echo ended");

        try (BufferedReader output = watchdog.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("got arguments");
            assertThat(watchdog.isAlive()).isTrue();
            watchdog.getOutputStream().close();
            assertThat(output.readLine()).isEqualTo("ended");
        }
        assertThat(watchdog.waitFor()).isZero();
    }

    @Test
    void sendsTerm_whenTheServerOverlooksTheEndOfItsInput() throws Exception {
        Process watchdog = run("trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done");

        try (BufferedReader output = watchdog.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("ready");
            watchdog.getOutputStream().close();
            assertThat(watchdog.waitFor()).isEqualTo(5);
        }
    }

    @Test
    void kills_whenTheServerOverlooksTerm() throws Exception {
        Process watchdog = run("trap '' TERM; echo ready; while :; do sleep 0.1; done");

        try (BufferedReader output = watchdog.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("ready");
            watchdog.getOutputStream().close();
            assertThat(watchdog.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(watchdog.exitValue()).isEqualTo(128 + 9);
        }
    }

    private Process run(String server) throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("sh", folders.watchdogScript().toString()));
        command.addAll(List.of(folders.arguments().toString(), folders.serverPid().toString()));
        command.addAll(List.of("sh", "-c", server));
        return new ProcessBuilder(command).start();
    }
}
