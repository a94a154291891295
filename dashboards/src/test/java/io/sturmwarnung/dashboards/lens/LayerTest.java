package io.sturmwarnung.dashboards.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import org.junit.jupiter.api.Test;

import java.util.List;

class LayerTest {
    private static final Translated LABEL = new Translated("Zahl", "Number");
    private static final Metric COUNT = Metric.count(LABEL);

    @Test
    void refusesFieldsOfOtherIndices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(Index.METRICS, Metric.max(Fields.URGENCY, LABEL)))
                .withMessageContaining("metrics has no field urgency");
    }

    @Test
    void refusesFieldsOfAnotherType_underTheSameName() {
        Field nested = new Field("topics", FieldType.KEYWORD);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Layer.of(
                                        Index.METRICS,
                                        List.of(Bucket.terms(nested, 5, LABEL)),
                                        COUNT));
    }

    @Test
    void refusesOperationsThatAFieldIsNotFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(Index.MENTIONS, Metric.average(Fields.BRAND, LABEL)))
                .withMessageContaining("average cannot be done with brand, which is KEYWORD");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Layer.of(
                                        Index.MENTIONS,
                                        List.of(Bucket.terms(Fields.POST_TEXT, 5, LABEL)),
                                        COUNT));
    }

    @Test
    void refusesFiltersOfFieldsThatTheIndexLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> layer(Index.REJECTS, COUNT.where(Kql.is(Fields.OWN, true).not())))
                .withMessageContaining("rejects has no field own");
    }

    @Test
    void refusesNestedFigures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexFields.figure(Index.METRICS, "channels.hour", "volume"));
    }

    @Test
    void refusesTermsByALastValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Layer.of(
                                        Index.METRICS,
                                        List.of(Bucket.terms(Fields.BRAND, 5, LABEL)),
                                        Metric.last(Fields.STORM_LEVEL, LABEL)));
    }

    @Test
    void refusesLayersWithoutFigures() {
        assertThatIllegalArgumentException().isThrownBy(() -> layer(Index.MENTIONS));
    }

    @Test
    void refusesPicturesThatTheirLayerDoesNotFit() {
        Layer number = layer(Index.MENTIONS, COUNT);
        assertThatIllegalArgumentException().isThrownBy(() -> new Donut(number));
        assertThatIllegalArgumentException().isThrownBy(() -> new Heatmap(number));
        assertThatIllegalArgumentException().isThrownBy(() -> new TagCloud(number));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(Series.Shape.BAR, number, Palette.VOLUME));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Series.of(
                                        Series.Shape.BAR,
                                        Layer.of(
                                                Index.MENTIONS, List.of(Bucket.time("1d")), COUNT)))
                .withMessageContaining("colour");
    }

    @Test
    void quotesWhatFiltersAskFor() {
        assertThat(Kql.is(Fields.BRAND, "a\"b\\c").text()).isEqualTo("brand: \"a\\\"b\\\\c\"");
        assertThat(Kql.ALL.and(Kql.exists(Fields.BRAND)).text()).isEqualTo("brand: *");
    }

    private static Layer layer(Index index, Metric... metrics) {
        return Layer.of(index, List.of(), metrics);
    }
}
