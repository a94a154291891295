package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.MetricChart;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.panel.LensPanel;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** How many questions are overdue beside how many wait, wherever that is asked. */
final class WaitingPanel {

    static LensPanel of(String id, Translated question) {
        Layer layer =
                Layer.of(
                        Index.QUESTIONS,
                        List.of(),
                        Metric.count(words("überfällig", "overdue")).where(Filters.OVERDUE),
                        Metric.count(words("warten", "waiting")).where(Filters.WAITING));
        return new LensPanel(
                id,
                question,
                words(
                        "Fragen, deren Frist vorbei ist; daneben alle, die warten. Rot ab einer.",
                        "Questions whose time is over; beside it all that wait. Red from one on."),
                new MetricChart(
                        layer,
                        List.of(
                                new MetricChart.Step(0, Palette.NEUTRAL),
                                new MetricChart.Step(1, Palette.ACT))));
    }

    private WaitingPanel() {}
}
