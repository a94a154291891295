package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.metrics.ConsoleMetrics;

import org.apache.flink.runtime.metrics.MetricNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The servers' own programs read what they are given, as Debian packages them. */
class ComposeToolsTest {
    private static final Pattern METRIC = Pattern.compile("\\b((?:sturm|flink)_\\w+)");

    @TempDir Path folder;

    @Test
    void composeReadsTheFile_andPutsTheSecretsIn() throws Exception {
        Path environment = folder.resolve(".env");
        call("bash", Repository.file("docker/passwords").toString(), environment.toString());
        String file = Repository.file(ComposeFile.NAME).toString();

        String config =
                call(
                        "docker-compose",
                        "--file",
                        file,
                        "--env-file",
                        environment.toString(),
                        "config");

        Map<String, String> secrets = ComposeScriptsTest.environment(environment);
        secrets.remove("COMPOSE_PROJECT_NAME");
        assertThat(config).contains(secrets.values()).doesNotContain("${");
        assertThat(
                        call(
                                "docker-compose",
                                "--file",
                                file,
                                "--env-file",
                                environment.toString(),
                                "config",
                                "--services"))
                .contains(
                        ComposeFile.read().services().stream()
                                .map(ComposeFile.Service::name)
                                .toList());
    }

    @Test
    void composeNamesTheScript_whereSecretsAreMissing() throws Exception {
        Path none = Files.createFile(folder.resolve("none"));

        assertThat(
                        fail(
                                "docker-compose",
                                "--file",
                                Repository.file(ComposeFile.NAME).toString(),
                                "--env-file",
                                none.toString(),
                                "config"))
                .contains("call docker/passwords first");
    }

    @Test
    void prometheusReadsItsFiles() throws Exception {
        assertThat(call("promtool", "check", "config", stack("prometheus/prometheus.yml")))
                .contains("8 rules found");
    }

    /** Each rule fires where it should, and none does while all is well. */
    @Test
    void rulesFireWhenTheyShould() throws Exception {
        Path rules =
                Files.copy(Path.of(stack("prometheus/rules.yml")), folder.resolve("rules.yml"));
        Path test = folder.resolve("test.yml");
        try (var in = getClass().getResourceAsStream("rules-test.yml")) {
            Files.copy(in, test);
        }
        assertThat(rules).exists();

        assertThat(call("promtool", "test", "rules", test.toString())).contains("SUCCESS");
        Set<String> tried = new TreeSet<>();
        Matcher names = Pattern.compile("alertname: (\\w+)").matcher(Files.readString(test));
        while (names.find()) {
            tried.add(names.group(1));
        }
        assertThat(tried).isEqualTo(alerts());
    }

    private static Set<String> alerts() {
        Set<String> alerts = new TreeSet<>();
        Matcher names =
                Pattern.compile("- alert: (\\w+)")
                        .matcher(Repository.text("docker/prometheus/rules.yml"));
        while (names.find()) {
            alerts.add(names.group(1));
        }
        return alerts;
    }

    @Test
    void alertmanagerReadsItsFile() throws Exception {
        assertThat(call("amtool", "check-config", stack("alertmanager/alertmanager.yml")))
                .contains("SUCCESS", "2 receivers");
    }

    @Test
    void storms_areShownAndNotMailedTwice() throws Exception {
        String file = "--config.file=" + stack("alertmanager/alertmanager.yml");

        assertThat(call("amtool", "config", "routes", "test", file, "service=sturmwarnung"))
                .contains("shown");
        assertThat(call("amtool", "config", "routes", "test", file, "alertname=TargetDown"))
                .contains("operators");
        assertThat(
                        Repository.text(
                                "console/src/main/java/io/sturmwarnung/console/channel/AlertmanagerChannel.java"))
                .contains(".put(\"service\", \"sturmwarnung\")");
    }

    @Test
    void rulesNameFiguresThatThereAre() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher metrics = METRIC.matcher(Repository.text("docker/prometheus/rules.yml"));
        while (metrics.find()) {
            named.add(metrics.group(1));
        }
        Set<String> known = new TreeSet<>(ConsoleMetrics.names());
        known.add("flink_jobmanager_" + MetricNames.NUM_RUNNING_JOBS);
        known.add("flink_jobmanager_job_" + MetricNames.NUM_RESTARTS);
        known.add("flink_taskmanager_job_task_operator_" + MetricNames.PENDING_RECORDS);
        for (String counter : countersOfJobs()) {
            known.add("flink_taskmanager_job_task_operator_" + counter);
        }
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(known).containsAll(named);
    }

    /** Names that the jobs give their counters. */
    private static Set<String> countersOfJobs() throws IOException {
        Set<String> counters = new TreeSet<>();
        Pattern counter = Pattern.compile("counter\\(\"(\\w+)\"\\)");
        try (Stream<Path> files = Files.walk(Repository.file("flink-jobs/src/main/java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher names = counter.matcher(Files.readString(file));
                while (names.find()) {
                    counters.add(names.group(1));
                }
            }
        }
        return counters;
    }

    private static String stack(String path) {
        return Repository.file("docker/" + path).toString();
    }

    private String call(String... command) throws IOException, InterruptedException {
        return run(0, command);
    }

    private String fail(String... command) throws IOException, InterruptedException {
        return run(1, command);
    }

    private String run(int status, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process =
                new ProcessBuilder(List.of(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int ended = process.waitFor();
        assertThat(ended).as(Files.readString(output)).isEqualTo(status);
        return Files.readString(output);
    }
}
