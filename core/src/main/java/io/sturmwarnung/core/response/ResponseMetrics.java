package io.sturmwarnung.core.response;

import java.time.Instant;

/**
 * How a brand answers, at the end of a minute in which something happened to a question.
 *
 * @param brand id of the brand
 * @param minute end of the minute
 * @param figures of the minute and the 24 hours before it
 * @param totals since the brand is watched
 */
public record ResponseMetrics(
        String brand, Instant minute, ResponseFigures figures, ResponseTotals totals) {

    /** Unique over all metrics and the same at each reading: {@code brand:minute:response}. */
    public String id() {
        return brand + ":" + minute + ":response";
    }
}
