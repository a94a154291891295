package io.sturmwarnung.dashboards.check;

import static io.sturmwarnung.dashboards.check.RuleAssert.assertBreaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.SavedObjects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** Rules 1 to 3. */
class LineRulesTest {
    private static final String DASHBOARD = "dashboard:incident-en";

    @Test
    void findsNothing_inWhatIsGenerated() {
        assertThat(new TestingFile().problems()).isEmpty();
    }

    @Test
    void rule1_refusesOtherNamesOfFiles() {
        assertThat(SavedObjectCheck.problems(Map.of("kibana.json", SavedObjects.ndjson("en"))))
                .singleElement()
                .hasToString("kibana.json:0: : rule 1: the name does not end in .ndjson");
    }

    @Test
    void rule1_refusesLinesThatAreNoObject_withTheirNumbers() {
        List<Problem> problems =
                SavedObjectCheck.problems(Map.of("a.ndjson", "[]\n{\"id\":\n\n\"text\"\n"));
        assertThat(problems).extracting(Problem::rule).containsOnly(1);
        assertThat(problems).extracting(Problem::line).containsExactly(1, 2, 3, 4);
    }

    @Test
    void rule1_refusesASecondObjectOfThatId() {
        TestingFile file =
                new TestingFile()
                        .object(
                                "sturm-offences-en",
                                search -> search.put("id", "sturm-own-posts-en"));
        assertThat(file.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.rule()).isEqualTo(1);
                            assertThat(problem.object()).isEqualTo("search:sturm-own-posts-en");
                        });
    }

    @Test
    void rule2_refusesAnotherCoreVersion() {
        assertBreaks(
                new TestingFile()
                        .object("incident-en", line -> line.put("coreMigrationVersion", "9.0.0")),
                2,
                DASHBOARD,
                "'9.0.0', not 8.8.0");
    }

    @Test
    void rule2_refusesAMissingVersion() {
        assertBreaks(
                new TestingFile()
                        .object("incident-en", line -> line.remove("typeMigrationVersion")),
                2,
                DASHBOARD,
                "missing");
    }

    @ParameterizedTest
    @CsvSource({
        "incident-en, dashboard:incident-en, 10.3.0",
        "incident-en, dashboard:incident-en, 11.0.0",
        "sturm-offences-en, search:sturm-offences-en, 10.11.0",
        "sturm-mentions-en, index-pattern:sturm-mentions-en, 8.0.1"
    })
    void rule2_refusesVersionsThatTheOldestKibanaDoesNotKnow(
            String id, String object, String version) {
        assertBreaks(
                new TestingFile().object(id, line -> line.put("typeMigrationVersion", version)),
                2,
                object,
                version + " above");
    }

    @Test
    void rule2_takesANewerDashboard_withSections() {
        TestingFile file =
                new TestingFile()
                        .object("incident-en", line -> line.put("typeMigrationVersion", "10.3.0"))
                        .attributes("incident-en", LineRulesTest::addSection);
        assertThat(file.problems()).isEmpty();
    }

    private static void addSection(ObjectNode attributes) {
        ObjectNode section = attributes.putArray("sections").addObject().put("title", "More");
        section.putObject("gridData").put("y", 0).put("i", "more");
    }

    @Test
    void rule2_refusesTypesThatNobodyKnows() {
        assertBreaks(
                new TestingFile()
                        .add(
                                """
                                {"id":"a","type":"canvas","coreMigrationVersion":"8.8.0",
                                "typeMigrationVersion":"8.0.0","attributes":{},"references":[]}"""),
                2,
                "canvas:a",
                "unknown type");
    }

    @Test
    void rule3_refusesReferencesThatLeadNowhere() {
        assertBreaks(
                new TestingFile()
                        .object(
                                "incident-en",
                                line ->
                                        ((ArrayNode) line.get("references"))
                                                .addObject()
                                                .put("type", "tag")
                                                .put("id", "storms")
                                                .put("name", "tag-ref-storms")),
                3,
                DASHBOARD,
                "leads to no tag storms");
    }

    @Test
    void rule3_refusesASecondReferenceOfThatName() {
        assertBreaks(
                new TestingFile()
                        .object(
                                "sturm-offences-en",
                                line -> {
                                    ArrayNode references = (ArrayNode) line.get("references");
                                    references.add(references.get(0).deepCopy());
                                }),
                3,
                "search:sturm-offences-en",
                "a second reference");
    }
}
