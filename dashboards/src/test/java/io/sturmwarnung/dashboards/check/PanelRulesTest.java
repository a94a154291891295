package io.sturmwarnung.dashboards.check;

import static io.sturmwarnung.dashboards.check.RuleAssert.assertBreaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 7 to 10. */
class PanelRulesTest {
    private static final String ID = "incident-en";
    private static final String COURSE = "dashboard:incident-en panel course";

    @ParameterizedTest
    @CsvSource({
        "i, other, gridData.i",
        "h, 0, lower than 1",
        "w, 49, beyond column 48",
        "x, 1, beyond column 48",
        "y, 0, lies over",
        "sectionId, more, no section more"
    })
    void rule7_refusesPanelsInTheWrongPlace(String name, String value, String message) {
        assertBreaks(
                new TestingFile().panel(ID, "course", panel -> place(panel, name, value)),
                7,
                COURSE,
                message);
    }

    private static void place(ObjectNode panel, String name, String value) {
        ObjectNode grid = (ObjectNode) panel.get("gridData");
        if (value.matches("\\d+")) {
            grid.put(name, Integer.parseInt(value));
        } else {
            grid.put(name, value);
        }
    }

    @Test
    void rule7_refusesFractions() {
        assertBreaks(
                new TestingFile()
                        .panel(
                                ID,
                                "course",
                                panel -> ((ObjectNode) panel.get("gridData")).put("h", 11.5)),
                7,
                COURSE,
                "no whole number");
    }

    @Test
    void rule7_refusesASecondPanelOfThatIndex() {
        assertBreaks(
                new TestingFile()
                        .panels(
                                ID,
                                panels -> {
                                    ObjectNode copy = panels.get(0).deepCopy();
                                    ((ObjectNode) copy.get("gridData")).put("y", 900);
                                    panels.add(copy);
                                }),
                7,
                "dashboard:incident-en panel links",
                "a second panel");
    }

    @Test
    void rule8_refusesLensWithoutAttributes() {
        assertBreaks(
                new TestingFile().panel(ID, "course", panel -> config(panel).remove("attributes")),
                8,
                COURSE,
                "neither attributes nor reference");
    }

    @Test
    void rule8_refusesMarkdownElsewhereThanInSavedVis() {
        TestingFile file =
                new TestingFile()
                        .panel(
                                ID,
                                "links",
                                panel ->
                                        config(panel)
                                                .set(
                                                        "attributes",
                                                        config(panel).remove("savedVis")));
        assertThat(file.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.rule()).isEqualTo(8);
                            assertThat(problem.object())
                                    .isEqualTo("dashboard:incident-en panel links");
                        });
    }

    @Test
    void rule9_refusesAnotherNameOfTheReference() {
        assertBreaks(
                new TestingFile()
                        .panel(ID, "own-posts", panel -> panel.put("panelRefName", "panel_0")),
                9,
                "dashboard:incident-en panel own-posts",
                "not panel_own-posts");
    }

    @Test
    void rule9_refusesAReferenceOfAnotherType() {
        assertBreaks(
                new TestingFile().panel(ID, "own-posts", panel -> panel.put("type", "lens")),
                9,
                "dashboard:incident-en panel own-posts",
                "to a lens");
    }

    @Test
    void rule9_refusesSavedObjectId() {
        assertBreaks(
                new TestingFile()
                        .panel(
                                ID,
                                "own-posts",
                                panel -> config(panel).put("savedObjectId", "sturm-own-posts-en")),
                9,
                "dashboard:incident-en panel own-posts",
                "savedObjectId");
    }

    @Test
    void rule9_refusesNewTypesOfPanels() {
        assertBreaks(
                new TestingFile().panel(ID, "course", panel -> panel.put("type", "vis")),
                9,
                COURSE,
                "'vis'");
    }

    @Test
    void rule10_refusesADashboardThatDoesNotRepeatAReference() {
        assertBreaks(
                new TestingFile()
                        .object(ID, line -> remove((ArrayNode) line.get("references"), "course:")),
                10,
                COURSE,
                "course:indexpattern-datasource-layer-layer0");
    }

    private static void remove(ArrayNode references, String prefix) {
        for (int i = references.size() - 1; i >= 0; i--) {
            if (references.get(i).get("name").asText().startsWith(prefix)) {
                references.remove(i);
            }
        }
    }

    private static ObjectNode config(ObjectNode panel) {
        return (ObjectNode) panel.get("embeddableConfig");
    }
}
