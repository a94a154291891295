package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

class CatalogReaderTest {
    private static final String ALL_CAUSES =
            Arrays.stream(Cause.values()).map(Cause::code).collect(Collectors.joining(", "));
    private static final String COMPLETE =
            TestingPlaybooks.YAML
                    .replace("price, outage", ALL_CAUSES)
                    .replace("minLevel: 1", "minLevel: 0");

    @Test
    void acceptsFiles_whenTheyAnswerEverything() {
        assertThat(CatalogReader.read("index.txt", files(COMPLETE)).playbooks()).hasSize(1);
    }

    @Test
    void namesEveryGap_whenCausesOrLevelsAreNotAnswered() {
        String gaps =
                COMPLETE.replace("minLevel: 0", "minLevel: 2").replace("rumour, unknown", "rumour");

        assertThat(problemsOf(gaps))
                .hasSize(Cause.values().length)
                .contains(
                        "index.txt:1:1: no playbook for cause price at level 0, 1",
                        "index.txt:1:1: no playbook for cause unknown at level 0, 1, 2, 3, 4, 5, 6");
    }

    @Test
    void namesBothProblems_whenTwoFilesAreWrong() {
        assertThat(
                        problemsOf(
                                COMPLETE,
                                COMPLETE,
                                COMPLETE.replace("version: 1", "version: 0"),
                                "id: [")) // cut off
                .hasSize(3)
                .satisfiesExactly(
                        problem ->
                                assertThat(problem)
                                        .isEqualTo("1.yaml:1:1: another file has the id test too"),
                        problem -> assertThat(problem).startsWith("2.yaml:2:10: version must"),
                        problem -> assertThat(problem).startsWith("3.yaml:").contains("not YAML"));
    }

    @Test
    void prefersOwnPlaybooks_overBundledOnesWithTheSameId(@TempDir Path folder) throws IOException {
        String own = TestingPlaybooks.YAML.replace("id: test", "id: outage");
        Files.writeString(folder.resolve("mine.yaml"), own.replace("[price, outage]", "[outage]"));
        Files.writeString(folder.resolve("README.md"), "not read");
        PlaybookCatalog catalog = PlaybookCatalog.read(folder);

        assertThat(catalog.playbooks()).hasSameSizeAs(PlaybookCatalog.bundled().playbooks());
        assertThat(catalog.choose(Circumstances.of(Cause.OUTAGE, 4)).playbook().title().en())
                .isEqualTo("Title");
        assertThat(catalog.choose(Circumstances.of(Cause.OUTAGE, 0)).playbook().id())
                .isEqualTo("general");
        assertThat(catalog.choose(Circumstances.of(Cause.PRICE, 4)).playbook().id())
                .isEqualTo("price");
    }

    @Test
    void addsOwnPlaybooks_withOtherIds(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"),
                TestingPlaybooks.YAML.replace("[price, outage]", "[price]"));

        assertThat(PlaybookCatalog.read(folder).byId("test")).isPresent();
        assertThat(PlaybookCatalog.read(folder).byId("price")).isPresent();
    }

    @Test
    void tellsTheProblemsOfAllOwnFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), COMPLETE.replace("version: 1", "version: 0"));
        Files.writeString(folder.resolve("b.yaml"), "id: [");
        Files.write(folder.resolve("c.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff});

        assertThatExceptionOfType(InvalidPlaybooksException.class)
                .isThrownBy(() -> PlaybookCatalog.read(folder))
                .withMessageContaining(folder.resolve("a.yaml") + ":2:10: version must")
                .withMessageContaining(folder.resolve("b.yaml") + ":1:6: not YAML")
                .withMessageContaining(folder.resolve("c.yaml") + ":1:1: the file is not UTF-8");
    }

    @Test
    void saysSo_whenAFolderHasNoPlaybooks(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidPlaybooksException.class)
                .isThrownBy(() -> PlaybookCatalog.read(folder))
                .withMessage(folder + ":1:1: the folder has no file *.yaml");
    }

    @Test
    void namesTheGap_whenOnlyCoordinatedCriticismIsAnswered() {
        assertThat(problemsOf(COMPLETE.replace("version: 1", "version: 1\ncoordinated: true")))
                .hasSize(Cause.values().length);
    }

    private static List<String> problemsOf(String... yaml) {
        return catchThrowableOfType(
                        InvalidPlaybooksException.class,
                        () -> CatalogReader.read("index.txt", files(yaml)))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static SequencedMap<String, String> files(String... yaml) {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        for (String content : yaml) {
            files.put(files.size() + ".yaml", content);
        }
        return files;
    }
}
