package io.sturmwarnung.dashboards.check;

import static io.sturmwarnung.dashboards.check.RuleAssert.assertBreaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 19 to 26. */
class OtherRulesTest {
    private static final String SEARCH = "search:sturm-offences-en";

    @Test
    void rule19_refusesIndicesOfOthers() {
        assertBreaks(
                new TestingFile()
                        .attributes("sturm-rejects-en", view -> view.put("title", "logs-*")),
                19,
                "index-pattern:sturm-rejects-en",
                "'logs-*' is none of our indices");
    }

    @Test
    void rule19_refusesATimeThatIsNoDate() {
        assertBreaks(
                new TestingFile()
                        .attributes(
                                "sturm-rejects-en", view -> view.put("timeFieldName", "reason")),
                19,
                "index-pattern:sturm-rejects-en",
                "'reason' is no date");
    }

    @Test
    void rule19_refusesNamesForNoField() {
        assertBreaks(
                new TestingFile()
                        .embedded(
                                "sturm-rejects-en",
                                "fieldAttrs",
                                names -> names.putObject("cause")),
                19,
                "index-pattern:sturm-rejects-en",
                "fieldAttrs names cause");
    }

    @ParameterizedTest
    @CsvSource({"columns, columns are missing", "sort, sort is missing"})
    void rule20_refusesASearchThatLacksSomethingAtItsTop(String name, String message) {
        assertBreaks(
                new TestingFile()
                        .attributes("sturm-offences-en", attributes -> attributes.remove(name)),
                20,
                SEARCH,
                message);
    }

    @Test
    void rule20_refusesTabs() {
        assertBreaks(
                new TestingFile()
                        .attributes("sturm-offences-en", attributes -> attributes.putArray("tabs")),
                20,
                SEARCH,
                "tabs");
    }

    @Test
    void rule20_refusesASearchWithoutItsDataView() {
        assertBreaks(
                new TestingFile()
                        .object("sturm-offences-en", search -> search.putArray("references")),
                20,
                SEARCH,
                "indexRefName");
    }

    @Test
    void rule21_refusesOldPicturesInPanels() {
        assertBreaks(
                new TestingFile()
                        .panel(
                                "incident-en",
                                "links",
                                panel ->
                                        ((ObjectNode) panel.at("/embeddableConfig/savedVis"))
                                                .put("type", "timelion")),
                21,
                "dashboard:incident-en panel links",
                "'timelion'");
    }

    @Test
    void rule21_refusesOldPicturesOfTheirOwn() {
        String line =
                """
                {"id":"old","type":"visualization","coreMigrationVersion":"8.8.0",\
                "typeMigrationVersion":"8.5.0","references":[],"attributes":\
                {"visState":"{\\"type\\":\\"%s\\"}","uiStateJSON":"{}"}}""";
        assertBreaks(
                new TestingFile().add(line.formatted("tsvb")), 21, "visualization:old", "'tsvb'");
        assertThat(new TestingFile().add(line.formatted("vega")).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "brandd: x, a filter asks metrics for brandd",
        "brand: x*, wildcards",
        "brand: (x, ')'"
    })
    void rule22_refusesFiltersThatCannotBe(String filter, String message) {
        assertBreaks(
                new TestingFile()
                        .lens(
                                "storm-overview-en",
                                "surge",
                                lens ->
                                        ((ObjectNode) lens.at("/state/query"))
                                                .put("query", filter)),
                22,
                "dashboard:storm-overview-en panel surge",
                message);
    }

    @Test
    void rule22_refusesFiltersOfColumnsThatCannotBe() {
        assertBreaks(
                new TestingFile()
                        .column(
                                "storm-overview-en",
                                "level",
                                "m0",
                                column ->
                                        ((ObjectNode) column.get("filter"))
                                                .put("query", "cause: *")),
                22,
                "dashboard:storm-overview-en panel level",
                "asks metrics for cause");
    }

    @Test
    void rule23_refusesAControlThatEmptiesAPanel() {
        assertBreaks(
                new TestingFile()
                        .layer(
                                "brand-reputation-en",
                                "mood",
                                layer -> layer.put("ignoreGlobalFilters", false))
                        .lens("brand-reputation-en", "mood", OtherRulesTest::askQuestions)
                        .object("brand-reputation-en", OtherRulesTest::repeatQuestions),
                23,
                "dashboard:brand-reputation-en panel mood",
                "choosing language empties it, for questions has none");
    }

    /** Counts documents of an index that has no language. */
    private static void askQuestions(ObjectNode lens) {
        ((ObjectNode) lens.at("/references/0")).put("id", "sturm-questions-en");
        ((ObjectNode) lens.at("/state/query")).put("query", "");
        lens.at("/state/datasourceStates/formBased/layers/layer0/columns")
                .forEach(column -> ((ObjectNode) column).remove("filter"));
    }

    private static void repeatQuestions(ObjectNode line) {
        line.get("references")
                .forEach(
                        reference -> {
                            if (reference.get("name").asText().startsWith("mood:")) {
                                ((ObjectNode) reference).put("id", "sturm-questions-en");
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "storm-overview-en, surge, /state/visualization/legend, isVisible, false",
        "brand-reputation-en, causes, /state/visualization/gridConfig, isCellLabelVisible, false",
        "response-quality-en, hotline, /state/visualization/layers/0, categoryDisplay, hide",
        "response-quality-en, hotline, /state/visualization/layers/0, numberDisplay, hidden"
    })
    void rule24_refusesWhatOnlyColourTells(
            String dashboard, String panel, String path, String name, String value) {
        assertBreaks(
                new TestingFile()
                        .lens(
                                dashboard,
                                panel,
                                lens -> {
                                    ObjectNode drawn = (ObjectNode) lens.at(path);
                                    if (value.equals("false")) {
                                        drawn.put(name, false);
                                    } else {
                                        drawn.put(name, value);
                                    }
                                }),
                24,
                "dashboard:%s panel %s".formatted(dashboard, panel),
                "only colour");
    }

    @Test
    void rule25_refusesLinksThatLeadNowhere() {
        assertBreaks(
                new TestingFile()
                        .panel(
                                "incident-en",
                                "links",
                                panel ->
                                        ((ObjectNode) panel.at("/embeddableConfig/savedVis/params"))
                                                .put(
                                                        "markdown",
                                                        "[x](../app/dashboards#/view/gone)")),
                25,
                "dashboard:incident-en panel links",
                "leads to gone");
    }

    @Test
    void rule26_refusesPanelsWithoutTitle() {
        assertBreaks(
                new TestingFile().panel("incident-en", "level", panel -> panel.put("title", " ")),
                26,
                "dashboard:incident-en panel level",
                "no title");
    }
}
