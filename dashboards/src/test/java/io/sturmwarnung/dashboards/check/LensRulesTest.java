package io.sturmwarnung.dashboards.check;

import static io.sturmwarnung.dashboards.check.RuleAssert.assertBreaks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.function.Consumer;

/** Rules 13 to 18. */
class LensRulesTest {
    private static final String ID = "storm-overview-en";
    private static final String SURGE = "dashboard:storm-overview-en panel surge";

    @Test
    void rule13_refusesUnknownPictures() {
        assertBreaks(
                lens(lens -> lens.put("visualizationType", "lnsChoropleth")),
                13,
                SURGE,
                "lnsChoropleth");
    }

    @Test
    void rule13_refusesALayerWithoutDataView() {
        assertBreaks(
                lens(lens -> ((ArrayNode) lens.get("references")).remove(0)),
                13,
                SURGE,
                "indexpattern-datasource-layer-layer0 is missing");
    }

    @Test
    void rule14_refusesAnOrderThatMissesAColumn() {
        assertBreaks(
                layer(layer -> ((ArrayNode) layer.get("columnOrder")).remove(2)),
                14,
                SURGE,
                "columnOrder [b0, b1]");
    }

    @Test
    void rule14_refusesBucketsAfterFigures() {
        assertBreaks(
                layer(
                        layer ->
                                layer.set(
                                        "columnOrder", Json.array().add("m0").add("b0").add("b1"))),
                14,
                SURGE,
                "bucket b0 comes after a figure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "dataType", "scale"})
    void rule14_refusesColumnsThatLackSomething(String name) {
        assertBreaks(column("m0", column -> column.remove(name)), 14, SURGE, "lacks " + name);
    }

    @Test
    void rule15_refusesAccessorsOfNoColumn() {
        assertBreaks(
                drawn(layer -> layer.put("splitAccessor", "b7")), 15, SURGE, "draws column b7");
        assertBreaks(
                drawn(layer -> ((ArrayNode) layer.get("accessors")).add("m9")),
                15,
                SURGE,
                "draws column m9");
    }

    @Test
    void rule15_refusesALayerThatAsksForNothing() {
        TestingFile file = drawn(layer -> layer.put("layerId", "gone"));
        assertThat(file.problems())
                .anySatisfy(
                        problem ->
                                assertThat(problem.toString())
                                        .contains("rule 15: layer 'gone' asks for nothing"));
    }

    @Test
    void rule15_refusesNullLayers() {
        assertBreaks(
                lens(lens -> ((ArrayNode) lens.at("/state/visualization/layers")).addNull()),
                15,
                SURGE,
                "a layer is null");
    }

    @Test
    void rule15_refusesAnOrderByNoColumn() {
        assertBreaks(
                column(
                        "b0",
                        column ->
                                ((ObjectNode) column.at("/params/orderBy")).put("columnId", "m5")),
                15,
                SURGE,
                "ordered by m5");
    }

    @Test
    void rule15_refusesAReferenceToNoColumn() {
        assertBreaks(
                column("m0", column -> column.putArray("references").add("m8")),
                15,
                SURGE,
                "refers to m8");
    }

    @Test
    void rule15_refusesMarksWithoutDataView() {
        assertBreaks(
                new TestingFile()
                        .lens(
                                "incident-en",
                                "course",
                                lens -> ((ArrayNode) lens.get("references")).remove(2)),
                15,
                "dashboard:incident-en panel course",
                "xy-visualization-layer-marks0 is missing");
    }

    @Test
    void rule16_refusesFormulasThatAreNotExpanded() {
        assertBreaks(
                column(
                        "m0",
                        column -> {
                            column.put("operationType", "formula").remove("sourceField");
                            column.putArray("references");
                        }),
                16,
                SURGE,
                "formula m0 is not expanded");
    }

    @Test
    void rule16_refusesMathWithoutItsTree() {
        assertBreaks(
                column("m0", column -> column.put("operationType", "math").remove("sourceField")),
                16,
                SURGE,
                "tinymathAst");
    }

    @Test
    void rule17_refusesPanelsByEsql() {
        assertBreaks(
                lens(
                        lens ->
                                ((ObjectNode) lens.at("/state/datasourceStates"))
                                        .putObject("textBased")
                                        .putObject("layers")
                                        .putObject("layer0")),
                17,
                SURGE,
                "ES|QL");
    }

    @ParameterizedTest
    @CsvSource({
        "m0, storm.surgee, metrics has no field storm.surgee",
        "m0, blind, 'max of blind, which is KEYWORD'",
        "m0, channels.hour.volume, metrics has no field channels.hour.volume",
        "b0, topics, metrics has no field topics",
        "b1, brand, 'date_histogram of brand, which is KEYWORD'"
    })
    void rule18_refusesFieldsThatCannotBe(String column, String field, String message) {
        assertBreaks(column(column, one -> one.put("sourceField", field)), 18, SURGE, message);
    }

    @Test
    void rule18_refusesACountOfAField() {
        assertBreaks(
                new TestingFile()
                        .column(ID, "causes", "m0", column -> column.put("sourceField", "cause")),
                18,
                "dashboard:storm-overview-en panel causes",
                "not ___records___");
    }

    @Test
    void rule18_refusesALastValueByNoDate() {
        assertBreaks(
                new TestingFile()
                        .column(
                                ID,
                                "level",
                                "m0",
                                column ->
                                        ((ObjectNode) column.get("params"))
                                                .put("sortField", "brand")),
                18,
                "dashboard:storm-overview-en panel level",
                "the last by brand");
    }

    @Test
    void rule18_refusesAControlOfNoField() {
        assertThat(
                        new TestingFile()
                                .attributes(
                                        ID,
                                        attributes ->
                                                TestingFile.embedded(
                                                        (ObjectNode)
                                                                attributes.get("controlGroupInput"),
                                                        "panelsJSON",
                                                        LensRulesTest::listNoField))
                                .problems())
                .anySatisfy(
                        problem ->
                                assertThat(problem.toString())
                                        .contains("rule 18: control control-brand lists brandd"));
    }

    private static void listNoField(ObjectNode controls) {
        ((ObjectNode) controls.at("/control-brand/explicitInput")).put("fieldName", "brandd");
    }

    private static TestingFile lens(Consumer<ObjectNode> change) {
        return new TestingFile().lens(ID, "surge", change);
    }

    private static TestingFile layer(Consumer<ObjectNode> change) {
        return new TestingFile().layer(ID, "surge", change);
    }

    private static TestingFile column(String column, Consumer<ObjectNode> change) {
        return new TestingFile().column(ID, "surge", column, change);
    }

    private static TestingFile drawn(Consumer<ObjectNode> change) {
        return lens(lens -> change.accept((ObjectNode) lens.at("/state/visualization/layers/0")));
    }
}
