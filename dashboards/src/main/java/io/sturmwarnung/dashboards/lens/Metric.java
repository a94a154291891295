package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

/**
 * A figure that is worked out for each bucket of a layer.
 *
 * @param operation {@code null} to count documents
 * @param field what the operation is done with; {@code null} to count
 * @param shift how far back the documents lie, as Lens writes it; empty for the time range itself
 * @param perSecond whether the figure of a slice of time is divided by its seconds
 * @param format Kibana's name of a number format; empty for that of the field
 */
public record Metric(
        Operation operation,
        Field field,
        Translated label,
        Kql filter,
        String shift,
        boolean perSecond,
        String format) {

    /** How many documents there are. */
    public static Metric count(Translated label) {
        return new Metric(null, null, label, Kql.ALL, "", false, "");
    }

    public static Metric sum(Field field, Translated label) {
        return of(Operation.SUM, field, label);
    }

    public static Metric average(Field field, Translated label) {
        return of(Operation.AVERAGE, field, label);
    }

    /** Half of the values are above it; estimated. */
    public static Metric median(Field field, Translated label) {
        return of(Operation.MEDIAN, field, label);
    }

    public static Metric min(Field field, Translated label) {
        return of(Operation.MIN, field, label);
    }

    public static Metric max(Field field, Translated label) {
        return of(Operation.MAX, field, label);
    }

    /** How many different values there are, estimated. */
    public static Metric distinct(Field field, Translated label) {
        return of(Operation.UNIQUE_COUNT, field, label);
    }

    /** The value of the latest document that has one. */
    public static Metric last(Field field, Translated label) {
        return of(Operation.LAST_VALUE, field, label).where(Kql.exists(field));
    }

    private static Metric of(Operation operation, Field field, Translated label) {
        return new Metric(operation, field, label, Kql.ALL, "", false, "");
    }

    /** The same of those documents alone that pass the filter as well. */
    public Metric where(Kql also) {
        return new Metric(operation, field, label, filter.and(also), shift, perSecond, format);
    }

    /** The same of the time range that lies so much earlier, for instance {@code 4w}. */
    public Metric earlier(String by) {
        return new Metric(operation, field, label, filter, by, perSecond, format);
    }

    /** The same of one second, where time is a bucket. */
    public Metric eachSecond() {
        return new Metric(operation, field, label, filter, shift, true, format);
    }

    /** The same, written in per cent. */
    public Metric asPercent() {
        return new Metric(operation, field, label, filter, shift, perSecond, "percent");
    }

    /** The same, written as a number with at most one decimal. */
    public Metric asNumber() {
        return new Metric(operation, field, label, filter, shift, perSecond, "number");
    }

    Metric within(Index index) {
        if (operation != null) {
            operation.on(field, index);
        }
        filter.within(index);
        return this;
    }

    ObjectNode json(String language) {
        boolean number = operation != Operation.LAST_VALUE || dataType().equals("number");
        ObjectNode column =
                Json.object()
                        .put("label", label.in(language))
                        .put("customLabel", true)
                        .put("dataType", dataType())
                        .put("operationType", operation == null ? "count" : operation.code())
                        .put("isBucketed", false)
                        .put("scale", number ? "ratio" : "ordinal")
                        .put("sourceField", field == null ? "___records___" : field.name());
        if (!filter.text().isEmpty()) {
            column.set("filter", Json.kuery(filter.text()));
        }
        if (!shift.isEmpty()) {
            column.put("timeShift", shift);
        }
        if (perSecond) {
            column.put("timeScale", "s");
        }
        column.set("params", params());
        return column;
    }

    private String dataType() {
        return operation == Operation.LAST_VALUE ? Operation.dataType(field) : "number";
    }

    private ObjectNode params() {
        ObjectNode params = Json.object();
        if (operation == Operation.LAST_VALUE) {
            params.put("sortField", Fields.TIMESTAMP.name());
        } else if (operation == null) {
            params.put("emptyAsNull", false);
        }
        if (!format.isEmpty()) {
            params.putObject("format")
                    .put("id", format)
                    .putObject("params")
                    .put("decimals", format.equals("percent") ? 0 : 1);
        }
        return params;
    }
}
