package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.Map;

/** Parts the documents of a layer; the figures are worked out for each part. */
public sealed interface Bucket {
    /** Kibana's width of slices that follows the time range. */
    String AUTO = "auto";

    /** The most frequent values of a field; by name where they cannot be ordered by a figure. */
    static Bucket terms(Field field, int size, Translated label) {
        return new Terms(field, size, true, "", label);
    }

    /** The values of a field in their own order. */
    static Bucket termsByName(Field field, int size, Translated label) {
        return new Terms(field, size, false, "", label);
    }

    /** The most frequent words of a field, without short ones, most of which say nothing. */
    static Bucket words(Field field, int size, Translated label) {
        return new Terms(field, size, true, ".{1,3}", label);
    }

    /** Slices of time, {@link #AUTO} or of one unit such as {@code 1h}, {@code 1d}, {@code 1w}. */
    static Bucket time(String interval) {
        return new TimeSlices(interval);
    }

    /** One part for each filter, in their order; a document may be in several. */
    static Bucket filters(Translated label, Map<Translated, Kql> filters) {
        return new Filters(label, filters);
    }

    Bucket within(Index index);

    /** Whether the first metric decides which parts there are. */
    default boolean ordersByFigure() {
        return this instanceof Terms terms && terms.byFigure;
    }

    ObjectNode json(String language, String firstMetric);

    /** What every column says of a part. */
    private static ObjectNode column(
            String label, String dataType, String operation, String scale) {
        return Json.object()
                .put("label", label)
                .put("customLabel", true)
                .put("dataType", dataType)
                .put("operationType", operation)
                .put("isBucketed", true)
                .put("scale", scale);
    }

    /** The values of a field, without those that the pattern fits. */
    record Terms(Field field, int size, boolean byFigure, String without, Translated label)
            implements Bucket {
        @Override
        public Bucket within(Index index) {
            Operation.TERMS.on(field, index);
            return this;
        }

        @Override
        public ObjectNode json(String language, String firstMetric) {
            ObjectNode column =
                    column(
                                    label.in(language),
                                    Operation.dataType(field),
                                    Operation.TERMS.code(),
                                    "ordinal")
                            .put("sourceField", field.name());
            ObjectNode params = column.putObject("params").put("size", size);
            params.set("orderBy", orderBy(firstMetric));
            params.put("orderDirection", byFigure ? "desc" : "asc")
                    .put("otherBucket", false)
                    .put("missingBucket", false);
            params.putObject("parentFormat").put("id", "terms");
            if (!without.isEmpty()) {
                params.put("excludeIsRegex", true).putArray("exclude").add(without);
            }
            return column;
        }

        private ObjectNode orderBy(String firstMetric) {
            return byFigure
                    ? Json.object().put("type", "column").put("columnId", firstMetric)
                    : Json.object().put("type", "alphabetical").put("fallback", false);
        }
    }

    /** Slices of time. */
    record TimeSlices(String interval) implements Bucket {
        private static final Translated LABEL = new Translated("Zeit", "Time");

        @Override
        public Bucket within(Index index) {
            Operation.DATE_HISTOGRAM.on(Fields.TIMESTAMP, index);
            return this;
        }

        @Override
        public ObjectNode json(String language, String firstMetric) {
            ObjectNode column =
                    column(LABEL.in(language), "date", Operation.DATE_HISTOGRAM.code(), "interval")
                            .put("sourceField", Fields.TIMESTAMP.name());
            column.putObject("params")
                    .put("interval", interval)
                    .put("includeEmptyRows", true)
                    .put("dropPartials", false);
            return column;
        }
    }

    /** What passes each filter. */
    record Filters(Translated label, Map<Translated, Kql> filters) implements Bucket {
        @Override
        public Bucket within(Index index) {
            filters.values().forEach(filter -> filter.within(index));
            return this;
        }

        @Override
        public ObjectNode json(String language, String firstMetric) {
            ObjectNode column = column(label.in(language), "string", "filters", "ordinal");
            ArrayNode all = column.putObject("params").putArray("filters");
            filters.forEach(
                    (name, filter) ->
                            all.addObject()
                                    .put("label", name.in(language))
                                    .set("input", Json.kuery(filter.text())));
            return column;
        }
    }
}
