package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.app.compose.ComposeFile.Service;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for every service, whatever it is. */
class ComposeRulesTest {
    /** Of 8 GB; the rest is the machine's own. */
    private static final int MEGABYTES_ALWAYS = 6_656;

    private static final int MEGABYTES_AT_THE_START = 7_168;

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void pinsEveryImage() {
        for (Service service : compose.services()) {
            assertThat(service.image()).as(service.name()).matches("[^:]+:v?\\d+\\.\\d+\\.\\d+.*");
        }
    }

    @Test
    void publishesNothingBeyondThisMachine() {
        Set<String> published = new TreeSet<>();
        for (Service service : compose.services()) {
            assertThat(service.yaml()).as(service.name()).doesNotContainKey("network_mode");
            for (String port : service.list("ports")) {
                assertThat(port).as(service.name()).matches("127\\.0\\.0\\.1:\\d+:\\d+");
                assertThat(published.add(port.split(":")[1])).as(port).isTrue();
            }
        }
        assertThat(published).contains("5601", "8080", "8081", "8025", "9090", "9093");
    }

    @Test
    void restartsWhatLasts_andWhatFailed() {
        List<Service> lasting = compose.lasting();
        for (Service service : compose.services()) {
            assertThat(service.text("restart"))
                    .as(service.name())
                    .isEqualTo(lasting.contains(service) ? "unless-stopped" : "on-failure");
        }
        assertThat(compose.services())
                .filteredOn(service -> !lasting.contains(service))
                .extracting(Service::name)
                .containsExactlyInAnyOrder("accounts", "setup", "topics", "feed");
    }

    @Test
    void waitsForWhatThereIsToWaitFor() {
        for (Service service : compose.services()) {
            service.waitsFor()
                    .forEach(
                            (other, condition) ->
                                    assertThat(condition)
                                            .as(service.name() + " waits for " + other)
                                            .isEqualTo(
                                                    compose.service(other).healthCheck() == null
                                                            ? "service_completed_successfully"
                                                            : "service_healthy"));
        }
    }

    @Test
    void startsInOrder_withoutACircle() {
        Set<String> started = new TreeSet<>();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (Service service : compose.services()) {
                if (started.containsAll(service.waitsFor().keySet())) {
                    goesOn |= started.add(service.name());
                }
            }
        }
        assertThat(started).hasSameSizeAs(compose.services());
    }

    @Test
    void fitsALaptop() {
        int always =
                compose.lasting().stream().mapToInt(Service::megabytes).sum()
                        + compose.service("feed").megabytes();
        int atTheStart = compose.services().stream().mapToInt(Service::megabytes).sum();

        assertThat(always).isLessThanOrEqualTo(MEGABYTES_ALWAYS);
        assertThat(atTheStart).isLessThanOrEqualTo(MEGABYTES_AT_THE_START);
    }

    @Test
    void leavesEachProcessRoomInItsContainer() {
        Map<String, Object> flink = Repository.yaml("docker/flink/config.yaml");
        for (String process : new String[] {"jobmanager", "taskmanager"}) {
            Object size = Repository.at(flink, process, "memory", "process", "size");
            assertThat(Integer.parseInt(String.valueOf(size).replace("m", "")))
                    .as(process)
                    .isLessThanOrEqualTo(compose.service(process).megabytes() - 64);
        }
        Matcher heap =
                Pattern.compile("-Xms(\\d+)m -Xmx\\1m|--max-old-space-size=(\\d+)|-Xmx(\\d+)m")
                        .matcher("");
        for (String name : new String[] {"elasticsearch", "kibana", "kafka", "topics"}) {
            Service service = compose.service(name);
            assertThat(heap.reset(service.environment().toString()).find()).as(name).isTrue();
            int megabytes = Integer.parseInt(heap.group().replaceAll(".*?(\\d+)m?$", "$1"));
            assertThat(megabytes).as(name).isLessThan(service.megabytes() * 3 / 4);
        }
    }

    @Test
    void confinesOurOwn() {
        for (Service service : compose.ours()) {
            assertThat(service.yaml()).as(service.name()).containsEntry("read_only", true);
            assertThat(service.text("user")).as(service.name()).matches("[1-9]\\d+:[1-9]\\d+");
            assertThat(service.list("cap_drop")).as(service.name()).containsExactly("ALL");
        }
        assertThat(compose.ours()).hasSize(6);
    }

    @Test
    void denyNewPrivileges_andLimitLogs() {
        for (Service service : compose.services()) {
            assertThat(service.list("security_opt"))
                    .as(service.name())
                    .containsExactly("no-new-privileges:true");
            assertThat(service.yaml()).doesNotContainKey("privileged");
            assertThat(Repository.at(service.yaml(), "logging", "options", "max-size"))
                    .as(service.name())
                    .isNotNull();
        }
    }

    @Test
    void mountsOnlyWhatTheProjectHas_andReadOnly() {
        Set<String> kept = new TreeSet<>();
        for (Service service : compose.services()) {
            for (String[] volume : service.volumeParts()) {
                if (volume[0].startsWith("./")) {
                    Path file = Repository.file(volume[0]);
                    assertThat(file).as(service.name()).exists();
                    assertThat(volume).as(volume[0]).hasSize(3).endsWith("ro");
                }
            }
            kept.addAll(service.kept());
            for (String entry : service.list("entrypoint")) {
                String script = service.mounts().getOrDefault(entry, "docker/passwords");
                assertThat(Files.isExecutable(Repository.file(script))).as(entry).isTrue();
            }
        }
        assertThat(kept).isEqualTo(new TreeSet<>(compose.volumes()));
    }

    @Test
    void keepsWhatMustOutliveAContainer() {
        for (String name :
                new String[] {"elasticsearch", "kafka", "jobmanager", "taskmanager", "jobs"}) {
            assertThat(compose.service(name).kept()).as(name).isNotEmpty();
        }
        // All three read or write the same checkpoints.
        for (String name : new String[] {"jobmanager", "taskmanager", "jobs"}) {
            assertThat(compose.service(name).list("volumes"))
                    .contains("flink:/var/lib/sturmwarnung");
        }
    }

    @Test
    void hasNoSecretInIt() throws Exception {
        for (Service service : compose.services()) {
            service.environment()
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY).*")) {
                                    assertThat(String.valueOf(value))
                                            .as(service.name() + " " + name)
                                            .startsWith("${" + name + ":?");
                                }
                            });
        }
        Pattern secret =
                Pattern.compile("(?i)(password|secret|key)['\"]?\\s*[:=]\\s*['\"]?(?!\\$|<)\\w+");
        for (Path file : Repository.stack()) {
            for (String line : Files.readAllLines(file)) {
                assertThat(secret.matcher(line.replaceAll("#.*", "")).find())
                        .as(file + ": " + line)
                        .isFalse();
            }
        }
    }
}
