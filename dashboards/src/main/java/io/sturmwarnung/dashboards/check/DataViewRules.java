package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;
import java.util.Optional;

/** Rule 19: a data view shows one of our indices, by its time. */
final class DataViewRules {
    /** What may be there and holds JSON. */
    private static final List<String> EMBEDDED =
            List.of("fieldFormatMap", "runtimeFieldMap", "fieldAttrs");

    private final Problems problems;

    DataViewRules(Problems problems) {
        this.problems = problems;
    }

    void check(Line line) {
        String title = line.attributes().path("title").asText();
        String time = line.attributes().path("timeFieldName").asText();
        Optional<Index> index = Catalog.index(title);
        if (index.isEmpty()) {
            problems.add(line, 19, "'" + title + "' is none of our indices");
        } else if (Catalog.type(index.get(), time).filter(FieldType.DATE::equals).isEmpty()) {
            problems.add(line, 19, "'" + time + "' is no date of " + title);
        }
        for (String name : EMBEDDED) {
            if (line.attributes().has(name)) {
                JsonNode fields = problems.embedded(line, line.attributes(), name);
                index.ifPresent(known -> checkFields(line, known, name, fields));
            }
        }
    }

    private void checkFields(Line line, Index index, String where, JsonNode fields) {
        for (String field : Line.names(fields)) {
            if (Catalog.type(index, field).isEmpty() && !where.equals("runtimeFieldMap")) {
                problems.add(line, 19, where + " names " + field + ", which is no field");
            }
        }
    }
}
