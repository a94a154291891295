package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.app.Sturm;
import io.sturmwarnung.app.compose.ComposeFile.Service;
import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.console.channel.Channel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that the stack names exists: commands, options, keys, servers, ports, versions. */
class ComposeContractTest {
    private static final String SETTINGS = "/etc/sturmwarnung/";

    private final ComposeFile compose = ComposeFile.read();

    @TempDir Path folder;

    @Test
    void callsCommandsThatThereAre_withOptionsThatTheyTake() {
        Set<String> called = new TreeSet<>();
        for (Service service : compose.services()) {
            if (service.image().startsWith("sturmwarnung/app:")) {
                List<String> command = service.list("command");
                CommandLine.ParseResult parsed =
                        Sturm.commandLine().parseArgs(command.toArray(String[]::new));
                assertThat(parsed.hasSubcommand()).as(service.name()).isTrue();
                called.add(parsed.subcommand().commandSpec().name());
            }
        }
        assertThat(called).containsExactly("console", "feed", "setup");
    }

    @Test
    void configuresTheConsole() throws IOException {
        Config config = config("console");

        assertThat(config.elasticsearch().url()).isEqualTo("http://elasticsearch:9200");
        assertThat(config.watchlist().brands()).isNotEmpty();
        // Prometheus asks for it by the name of its service.
        assertThat(config.monitoring().console().names()).contains("console");
        assertThat(config.monitoring().console().host()).isEqualTo("0.0.0.0");
        assertThat(compose.service("console").list("ports"))
                .containsExactly(
                        "127.0.0.1:%1$d:%1$d".formatted(config.monitoring().console().port()));
        assertThat(config.notifications().policy().links().console())
                .hasToString("http://localhost:" + config.monitoring().console().port());
        assertThat(config.notifications().channels())
                .extracting(Channel::id)
                .containsExactly("mail", "alertmanager");
    }

    @Test
    void configuresTheSetup() throws IOException {
        assertThat(config("setup").elasticsearch())
                .hasToString("http://elasticsearch:9200 as elastic");
    }

    /** Its own file, with what else is mounted beside it, and with its own environment. */
    private Config config(String name) throws IOException {
        Service service = compose.service(name);
        for (Map.Entry<String, String> mount : service.mounts().entrySet()) {
            assertThat(mount.getKey()).startsWith(SETTINGS);
            Files.copy(
                    Repository.file(mount.getValue()),
                    folder.resolve(mount.getKey().substring(SETTINGS.length())));
        }
        Map<String, String> environment = new HashMap<>();
        service.environment().keySet().forEach(variable -> environment.put(variable, "secret"));
        List<String> command = service.list("command");
        String file = command.get(command.indexOf("--config") + 1);
        assertThat(file).startsWith(SETTINGS);
        return ConfigReader.read(folder.resolve(file.substring(SETTINGS.length())), environment);
    }

    @Test
    void watchesTheBrandsOfItsScenario() {
        List<String> command = compose.service("feed").list("command");
        String scenario = command.get(command.indexOf("--scenario") + 1);

        assertThat(Repository.text("docker/sturm/watchlist.yaml"))
                .isEqualTo(Scenario.named(scenario).watchlist());
    }

    @Test
    void takesTheServersThatTheCodeWasTriedWith() {
        assertThat(compose.service("elasticsearch").image())
                .endsWith("elasticsearch:" + Repository.version("elasticsearch.version"));
        assertThat(compose.service("accounts").image())
                .isEqualTo(compose.service("elasticsearch").image());
        assertThat(compose.service("kibana").image())
                .endsWith("kibana:" + Repository.version("elasticsearch.version"));
        assertThat(compose.service("kafka").image())
                .isEqualTo("apache/kafka:" + Repository.version("kafka.version"));
        assertThat(compose.service("topics").image()).isEqualTo(compose.service("kafka").image());
        assertThat(Repository.text("docker/Dockerfile"))
                .contains("FROM flink:" + Repository.version("flink.version") + "-java21 AS flink");
    }

    @Test
    void hasASlotForEachJob() {
        Map<String, Object> flink = Repository.yaml("docker/flink/config.yaml");
        List<String> options = compose.service("jobs").list("command");
        int parallelism = Integer.parseInt(options.get(options.indexOf("--parallelism") + 1));

        assertThat((int) Repository.at(flink, "taskmanager", "numberOfTaskSlots"))
                .isGreaterThanOrEqualTo(3 * parallelism);
    }

    @Test
    void namesOnlyServersThatThereAre_atPortsThatTheyListenAt() throws IOException {
        Map<String, Set<String>> ports = ports();
        Pattern place = Pattern.compile("(?<![\\w.@-])([a-z]+):(\\d{4,5})\\b");
        int found = 0;
        for (Path file : files()) {
            Matcher places = place.matcher(Files.readString(file));
            while (places.find()) {
                if (!places.group(1).equals("localhost")) {
                    assertThat(ports.getOrDefault(places.group(1), Set.of()))
                            .as("%s: %s", file, places.group())
                            .contains(places.group(2));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(15);
    }

    @Test
    void publishesAndChecksPortsThatAreListenedAt() throws IOException {
        Map<String, Set<String>> ports = ports();
        Pattern own = Pattern.compile("localhost[:/](\\d{4,5})");
        for (Service service : compose.services()) {
            for (String port : service.list("ports")) {
                assertThat(ports.get(service.name()))
                        .as(service.name())
                        .contains(port.split(":")[2]);
            }
            Matcher checked = own.matcher(String.valueOf(service.healthCheck()));
            while (checked.find()) {
                assertThat(ports.get(service.name())).as(service.name()).contains(checked.group(1));
            }
        }
    }

    /** What each server listens at: as it is configured here, or what it is known for. */
    private Map<String, Set<String>> ports() {
        Map<String, Object> flink = Repository.yaml("docker/flink/config.yaml");
        String metrics =
                String.valueOf(Repository.at(flink, "metrics", "reporter", "prom", "port"));
        Map<String, Set<String>> ports = new HashMap<>();
        ports.put("elasticsearch", Set.of("9200"));
        ports.put("kibana", Set.of("5601"));
        ports.put("kafka", new TreeSet<>());
        String listeners = compose.service("kafka").environment().get("KAFKA_LISTENERS").toString();
        for (String listener : listeners.split(",")) {
            ports.get("kafka").add(listener.replaceFirst(".*:", ""));
        }
        ports.put(
                "jobmanager",
                Set.of(metrics, String.valueOf(Repository.at(flink, "rest", "port"))));
        ports.put("taskmanager", Set.of(metrics));
        ports.put(
                "console",
                Set.of(
                        String.valueOf(
                                Repository.at(
                                        Repository.yaml("docker/sturm/console.yaml"),
                                        "console",
                                        "port"))));
        ports.put("mailpit", Set.of("1025", "8025"));
        ports.put("alertmanager", Set.of("9093"));
        ports.put("prometheus", Set.of("9090"));
        return ports;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(Repository.stack());
        files.add(Repository.file(ComposeFile.NAME));
        return files;
    }
}
