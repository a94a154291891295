package io.sturmwarnung.dashboards.panel;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Donut;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import org.junit.jupiter.api.Test;

import java.util.List;

class DashboardTest {
    private static final Translated WORDS = new Translated("Worte", "words");

    @Test
    void refusesControlsThatEmptyAPanel() {
        Control language = new Control(Index.MENTIONS, Fields.LANGUAGE, WORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dashboard(language, panel("a")))
                .withMessageContaining("questions has no field language");
    }

    @Test
    void refusesTwoPanelsOfOneName() {
        Control brand = new Control(Index.MENTIONS, Fields.BRAND, WORDS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dashboard(brand, panel("a"), panel("a")))
                .withMessageContaining("two panels are a");
    }

    @Test
    void refusesControlsOfFieldsWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Control(Index.MENTIONS, Fields.POST_TEXT, WORDS));
    }

    private static Dashboard dashboard(Control control, Panel... panels) {
        return new Dashboard(
                "d", WORDS, WORDS, "now-1d", List.of(control), List.of(Row.of(8, panels)));
    }

    private static Panel panel(String id) {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(Bucket.terms(Fields.CHANNEL, 3, WORDS)),
                        Metric.count(WORDS));
        return new LensPanel(id, WORDS, WORDS, new Donut(layer));
    }
}
