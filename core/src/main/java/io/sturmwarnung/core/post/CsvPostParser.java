package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads posts from the records of one CSV file. The same rules hold as for {@link PostParser};
 * empty cells count as missing, columns that are not mapped are ignored.
 */
public final class CsvPostParser {
    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final int width;
    private final CsvTimes times;
    private final PostValidator validator;

    /** {@link IllegalArgumentException} names all mapped columns that the header does not have. */
    public CsvPostParser(ColumnMapping mapping, List<String> header, Clock clock) {
        Map<String, String> fields = new LinkedHashMap<>(mapping.columnOfField());
        this.times =
                new CsvTimes(
                        fields.remove(ColumnMapping.PATTERN), fields.remove(ColumnMapping.ZONE));
        List<String> names = header.stream().map(String::strip).toList();
        List<String> missing = new ArrayList<>();
        fields.forEach(
                (field, column) -> {
                    if (column.startsWith("=")) {
                        constants.put(field, column.substring(1));
                    } else if (names.contains(column)) {
                        columns.put(field, names.indexOf(column));
                    } else {
                        missing.add("'" + column + "' (for " + field + ")");
                    }
                });
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the CSV file has no column %s; it has %s"
                            .formatted(String.join(", ", missing), names));
        }
        this.width = names.size();
        this.validator = new PostValidator(clock, field -> label(field, names));
    }

    /** The post in that record, which may span lines. */
    public Post parse(String csvRecord) throws RejectedPostException {
        CsvSplitter splitter = new CsvSplitter(',');
        splitter.add(csvRecord);
        String problem = splitter.open() ? "a quote is not closed" : splitter.problem();
        return parse(new CsvRecord(1, splitter.cells(), csvRecord, problem));
    }

    /** The post in that record. */
    public Post parse(CsvRecord csvRecord) throws RejectedPostException {
        if (csvRecord.problem() != null) {
            throw new RejectedPostException(csvRecord.problem());
        }
        int cells = csvRecord.cells().size();
        if (cells != width) {
            throw new RejectedPostException(
                    "has %d cells, expected %d as in the header".formatted(cells, width));
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        constants.forEach((field, value) -> put(node, field, value));
        columns.forEach((field, column) -> put(node, field, csvRecord.cells().get(column)));
        return validator.validate(node);
    }

    private void put(ObjectNode node, String field, String cell) {
        if (cell.isBlank()) {
            return;
        }
        int dot = field.indexOf('.');
        ObjectNode parent = dot < 0 ? node : node.withObjectProperty(field.substring(0, dot));
        parent.set(field.substring(dot + 1), value(field, cell));
    }

    private JsonNode value(String field, String cell) {
        if (field.equals("createdAt")) {
            return TextNode.valueOf(times.iso(cell));
        }
        if (ColumnMapping.COUNTS.contains(field)) {
            return number(cell);
        }
        if (ColumnMapping.FLAGS.contains(field)) {
            return flag(cell);
        }
        return TextNode.valueOf(cell);
    }

    private static JsonNode number(String cell) {
        try {
            return DecimalNode.valueOf(new BigDecimal(cell.strip()));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(cell);
        }
    }

    private static JsonNode flag(String cell) {
        return switch (cell.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> BooleanNode.TRUE;
            case "false", "0", "no" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(cell);
        };
    }

    private String label(String field, List<String> names) {
        if (constants.containsKey(field)) {
            return field + " (given as '=" + constants.get(field) + "')";
        }
        Integer column = columns.get(field);
        return column == null ? field : field + " (column '" + names.get(column) + "')";
    }
}
