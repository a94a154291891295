package io.sturmwarnung.dashboards.check;

import static io.sturmwarnung.dashboards.check.RuleAssert.assertBreaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Consumer;

/** Rules 4, 5, 6, 11 and 12. */
class DashboardRulesTest {
    private static final String ID = "incident-en";
    private static final String DASHBOARD = "dashboard:" + ID;

    @Test
    void rule4_refusesUnknownAttributes() {
        assertBreaks(
                new TestingFile().attributes(ID, attributes -> attributes.put("owner", "pr")),
                4,
                DASHBOARD,
                "owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"optionsJSON", "panelsJSON"})
    void rule5_refusesTextsThatDoNotParse(String name) {
        assertBreaks(
                new TestingFile().attributes(ID, attributes -> attributes.put(name, "{\"a\":")),
                5,
                DASHBOARD,
                name);
    }

    @Test
    void rule5_refusesPanelsThatAreNoText() {
        assertBreaks(
                new TestingFile().attributes(ID, attributes -> attributes.putArray("panelsJSON")),
                5,
                DASHBOARD,
                "panelsJSON is not a text");
    }

    @Test
    void rule5_refusesASearchSourceThatDoesNotParse() {
        assertBreaks(
                new TestingFile()
                        .attributes(
                                ID,
                                attributes ->
                                        attributes
                                                .putObject("kibanaSavedObjectMeta")
                                                .put("searchSourceJSON", "query")),
                5,
                DASHBOARD,
                "searchSourceJSON does not parse");
    }

    @Test
    void rule5_refusesControlsThatDoNotParse() {
        assertThat(
                        new TestingFile()
                                .attributes(
                                        ID,
                                        attributes ->
                                                attributes
                                                        .putObject("controlGroupInput")
                                                        .put("panelsJSON", "no"))
                                .problems())
                .anyMatch(problem -> problem.rule() == 5 && problem.object().equals(DASHBOARD));
    }

    @Test
    void rule5_refusesAStateOfLensThatIsText() {
        assertBreaks(
                new TestingFile().lens(ID, "course", lens -> lens.put("state", "{}")),
                5,
                DASHBOARD + " panel course",
                "no object");
    }

    @Test
    void rule6_refusesARestoredTimeWithoutItsEnd() {
        assertBreaks(
                new TestingFile().attributes(ID, attributes -> attributes.remove("timeTo")),
                6,
                DASHBOARD,
                "timeFrom and timeTo");
    }

    @Test
    void rule6_refusesAnotherRefreshInterval() {
        assertBreaks(
                new TestingFile()
                        .attributes(
                                ID,
                                attributes ->
                                        ((ObjectNode) attributes.get("refreshInterval"))
                                                .put("value", "1m")),
                6,
                DASHBOARD,
                "refreshInterval");
    }

    @Test
    void rule11_refusesAFilterOfADashboardWithoutReference() {
        assertBreaks(
                new TestingFile()
                        .attributes(
                                ID,
                                attributes ->
                                        attributes
                                                .putObject("kibanaSavedObjectMeta")
                                                .put(
                                                        "searchSourceJSON",
                                                        "{\"filter\":[{\"meta\":"
                                                                + "{\"indexRefName\":\"f0\"}}]}")),
                11,
                DASHBOARD,
                "'f0' is no reference");
    }

    @Test
    void rule11_refusesAFilterOfLensWithoutReference() {
        assertBreaks(
                new TestingFile()
                        .lens(
                                ID,
                                "level",
                                lens ->
                                        ((ObjectNode) lens.get("state"))
                                                .putArray("filters")
                                                .addObject()
                                                .putObject("meta")
                                                .put("index", "gone")),
                11,
                DASHBOARD + " panel level",
                "'gone' is no reference");
    }

    @Test
    void rule12_refusesAControlOfAnotherId() {
        assertBreaks(
                controls(
                        group ->
                                ((ObjectNode) group.at("/control-brand/explicitInput"))
                                        .put("id", "b")),
                12,
                DASHBOARD,
                "another id");
    }

    @Test
    void rule12_refusesAControlWithoutReference() {
        assertBreaks(
                controls(
                        group -> {
                            ObjectNode control = (ObjectNode) group.remove("control-brand");
                            ((ObjectNode) control.get("explicitInput")).put("id", "brands");
                            group.set("brands", control);
                        }),
                12,
                DASHBOARD,
                "lacks the reference controlGroup_brands:optionsListDataView");
    }

    private static TestingFile controls(Consumer<ObjectNode> change) {
        return new TestingFile()
                .attributes(
                        ID,
                        attributes -> {
                            ObjectNode group = (ObjectNode) attributes.get("controlGroupInput");
                            TestingFile.embedded(group, "panelsJSON", change);
                        });
    }
}
