package io.sturmwarnung.dashboards.page;

import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

/** Figures of the index of metrics. */
final class Figures {
    static final Field HOUR_VOLUME = hour("volume");
    static final Field HOUR_NEGATIVE = hour("negative");
    static final Field HOUR_SHARE = hour("negativeShare");
    static final Field ORDINARY_VOLUME = expected("volumeUpper");
    static final Field ORDINARY_NEGATIVE = expected("negativeUpper");
    static final Field ORDINARY_SHARE = expected("negativeShareUpper");
    static final Field SURGE = storm("surge");
    static final Field OUTLETS = storm("outlets");
    static final Field CRITICS = storm("criticalAuthors");
    static final Field WITHIN_LIMIT_SHARE = response("dayWithinLimitShare");
    static final Field HOTLINE_SHARE = response("dayHotlineShare");

    private static Field hour(String figure) {
        return IndexFields.figure(Index.METRICS, Fields.HOUR, figure);
    }

    private static Field expected(String figure) {
        return IndexFields.figure(Index.METRICS, Fields.EXPECTED, figure);
    }

    private static Field storm(String figure) {
        return IndexFields.figure(Index.METRICS, Fields.STORM, figure);
    }

    private static Field response(String figure) {
        return IndexFields.figure(Index.METRICS, Fields.RESPONSE, figure);
    }

    private Figures() {}
}
