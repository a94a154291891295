package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problem;

import org.junit.jupiter.api.Test;

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
