package io.sturmwarnung.dashboards.page;

import io.sturmwarnung.dashboards.lens.Bucket;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.lens.Metric;
import io.sturmwarnung.dashboards.lens.Palette;
import io.sturmwarnung.dashboards.lens.Series;
import io.sturmwarnung.dashboards.lens.Series.Shape;
import io.sturmwarnung.dashboards.lens.XyChart;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** Bars of mentions, parted into critical and other ones. */
final class Shares {
    /** One bar for each part. */
    static XyChart of(Bucket bucket) {
        Layer layer =
                Layer.of(
                        Index.MENTIONS,
                        List.of(bucket),
                        Metric.count(Words.CRITICAL).where(Filters.CRITICAL),
                        Metric.count(Words.OTHER).where(Filters.NOT_CRITICAL));
        return XyChart.of(
                Series.of(Shape.BAR_HORIZONTAL_STACKED, layer, Palette.CRITICAL, Palette.ORDINARY));
    }

    private Shares() {}
}
