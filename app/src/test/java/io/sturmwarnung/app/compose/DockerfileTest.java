package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The images: from what the build produces, pinned, and without a superuser. */
class DockerfileTest {
    private final List<String> lines = lines();

    /** Lines that go on are one. */
    private static List<String> lines() {
        return Repository.text("docker/Dockerfile")
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private List<String> instructions(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    /** The lines of one image. */
    private List<String> stage(String name) {
        List<String> stage = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("FROM ")) {
                inside = line.endsWith(" AS " + name);
            }
            if (inside) {
                stage.add(line);
            }
        }
        return stage;
    }

    @Test
    void buildsWhatTheStackNeeds() {
        for (ComposeFile.Service service : ComposeFile.read().ours()) {
            String target = String.valueOf(Repository.at(service.yaml(), "build", "target"));
            assertThat(stage(target)).as(service.name()).isNotEmpty();
            assertThat(Repository.file("docker/Dockerfile")).exists();
            assertThat(Repository.at(service.yaml(), "build", "dockerfile"))
                    .isEqualTo("docker/Dockerfile");
            assertThat(stage(target)).contains("USER " + service.text("user"));
        }
    }

    @Test
    void beginsWithPinnedImages() {
        assertThat(instructions("FROM")).hasSize(3);
        assertThat(instructions("FROM"))
                .allMatch(from -> from.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+[\\w.-]* AS [a-z]+"));
    }

    @Test
    void endsAsAnUnprivilegedUser() {
        for (String image : new String[] {"flink", "app"}) {
            List<String> users =
                    stage(image).stream().filter(line -> line.startsWith("USER ")).toList();
            assertThat(users.getLast()).as(image).matches("USER [1-9]\\d+:[1-9]\\d+");
        }
    }

    @Test
    void copiesWhatTheBuildProduces_andTheBuilderIsGiven() {
        List<String> given =
                Repository.text(".dockerignore")
                        .lines()
                        .filter(line -> line.startsWith("!"))
                        .map(line -> line.substring(1))
                        .toList();
        int copied = 0;
        for (String copy : instructions("COPY")) {
            if (copy.startsWith("--from=libraries ")) {
                continue;
            }
            String[] paths = copy.split(" ");
            for (String source : Arrays.copyOf(paths, paths.length - 1)) {
                assertThat(given).as(source).anyMatch(source::startsWith);
                if (source.contains("target/")) {
                    assertThat(produced(source)).as(source).isTrue();
                } else {
                    assertThat(Repository.file(source)).exists();
                }
                copied++;
            }
        }
        assertThat(copied).isGreaterThanOrEqualTo(7);
        assertThat(Repository.text(".dockerignore").lines()).contains("*");
    }

    /** Whether the build says that it writes there: its output is not there yet in a test. */
    private static boolean produced(String source) {
        String module = source.substring(0, source.indexOf('/'));
        String pom = Repository.text(module + "/pom.xml");
        String path =
                source.replace(module + "/target/", "${project.build.directory}/")
                        .replaceAll("/(stanford-corenlp-.*)?$", "");
        return pom.contains(path + "<");
    }

    @Test
    void takesTheModelsThatTheBuildTakes() {
        String models = "stanford-corenlp-" + Repository.version("corenlp.version") + "-models.jar";
        Pattern glob = Pattern.compile("stanford-corenlp-\\S+\\.jar");
        Matcher globs = glob.matcher(Repository.text("docker/Dockerfile"));
        int found = 0;
        while (globs.find()) {
            assertThat(models).matches(globs.group().replace(".", "\\.").replace("*", ".*"));
            found++;
        }
        assertThat(found).isEqualTo(2);
    }

    @Test
    void partsAllModulesFromLibraries() {
        Matcher modules =
                Pattern.compile("for module in ([a-z -]+);")
                        .matcher(Repository.text("docker/Dockerfile"));
        assertThat(modules.find()).isTrue();
        assertThat(modules.group(1).split(" "))
                .allMatch(module -> Files.exists(Repository.file(module + "/pom.xml")))
                .contains("app", "core");
    }

    @Test
    void startsClassesAndScriptsThatThereAre() throws Exception {
        String entry = stage("app").getLast().startsWith("CMD") ? entry("app") : "";
        List<String> words = List.of(entry.replaceAll("[\\[\\]\"]", "").split(", *"));
        assertThat(Class.forName(words.getLast()).getMethod("main", String[].class)).isNotNull();
        assertThat(words)
                .contains("-Dlog4j2.configurationFile=/opt/sturmwarnung/log4j2.xml")
                .contains("/opt/sturmwarnung/lib/*");

        assertThat(entry("flink")).isEqualTo("[\"/opt/sturmwarnung/start\"]");
        String start = Repository.text("docker/flink/start");
        for (String service : new String[] {"jobmanager", "taskmanager", "jobs"}) {
            assertThat(ComposeFile.read().service(service).list("command").getFirst())
                    .isEqualTo(service);
            assertThat(start).containsPattern("(?m)^  .*\\b" + service + "\\b.*\\)$");
        }
    }

    /** The JVM is given what the launcher gives it. */
    @Test
    void opensTheSamePackagesAsTheLauncher() {
        Matcher opened =
                Pattern.compile("--add-opens=\\S+?=ALL-UNNAMED").matcher(Repository.text("sturm"));
        int found = 0;
        while (opened.find()) {
            assertThat(entry("app")).contains(opened.group());
            assertThat(Repository.text("docker/flink/config.yaml")).contains(opened.group());
            found++;
        }
        assertThat(found).isEqualTo(3);
    }

    private String entry(String image) {
        return stage(image).stream()
                .filter(line -> line.startsWith("ENTRYPOINT "))
                .map(line -> line.substring("ENTRYPOINT ".length()))
                .findFirst()
                .orElseThrow();
    }
}
