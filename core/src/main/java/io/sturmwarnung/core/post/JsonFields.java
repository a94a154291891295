package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Typed access to the fields of one record; collects what is wrong instead of stopping at it. */
final class JsonFields {
    /** No account has that many; what is larger is a mistake, and sums must not overflow. */
    static final long MAX_COUNT = 1_000_000_000_000L;

    /** Longest optional text; as UTF-8 it still fits what Elasticsearch takes as one term. */
    static final int MAX_CHARS = 8_000;

    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();
    private static final int QUOTED_CHARS = 40;

    private final ObjectNode node;
    private final String prefix;
    private final UnaryOperator<String> label;
    private final List<String> problems;

    JsonFields(ObjectNode node, UnaryOperator<String> label) {
        this(node, "", label, new ArrayList<>());
    }

    private JsonFields(
            ObjectNode node, String prefix, UnaryOperator<String> label, List<String> problems) {
        this.node = node;
        this.prefix = prefix;
        this.label = label;
        this.problems = problems;
    }

    List<String> problems() {
        return problems;
    }

    void problem(String field, String what) {
        problems.add(label.apply(prefix + field) + " " + what);
    }

    /** Whether the field is there and not {@code null}. */
    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The object in that field; an empty one if it is missing or something else. */
    JsonFields object(String field) {
        JsonNode value = node.get(field);
        if (has(field) && !value.isObject()) {
            problem(field, "is " + shown(value) + ", expected an object {…}");
        }
        ObjectNode child = value instanceof ObjectNode object ? object : EMPTY;
        return new JsonFields(child, prefix + field + ".", label, problems);
    }

    /** A text that must be there and not blank, or {@code null} with a problem noted. */
    String required(String field, String expected) {
        if (!has(field)) {
            problem(field, "is missing, expected " + expected);
            return null;
        }
        String text = text(field, expected);
        if (text != null && text.isBlank()) {
            problem(field, "is blank, expected " + expected);
            return null;
        }
        return text;
    }

    /** A text that may be missing; {@code null} if it is, or is blank. */
    String optional(String field, String expected) {
        String text = has(field) ? text(field, expected) : null;
        if (text == null || text.isBlank()) {
            return null;
        }
        if (CleanText.length(text) > MAX_CHARS) {
            problem(
                    field,
                    "has %,d characters, expected at most %,d"
                            .formatted(CleanText.length(text), MAX_CHARS));
            return null;
        }
        return CleanText.of(text);
    }

    /** A whole number from 0; 0 if it is missing. */
    long count(String field) {
        if (!has(field)) {
            return 0;
        }
        JsonNode value = node.get(field);
        if (!value.isNumber()) {
            problem(field, "is " + shown(value) + ", expected a whole number such as 12");
            return 0;
        }
        double number = value.doubleValue();
        if (Double.isNaN(number) || Math.abs(number) > MAX_COUNT) {
            problem(field, "is too large, expected at most %,d".formatted(MAX_COUNT));
        } else if (number < 0) {
            problem(field, "is negative (" + shorten(value.asText()) + "), expected 0 or more");
        } else if (number != Math.rint(number)) {
            problem(field, "is " + shorten(value.asText()) + ", expected a whole number");
        } else {
            return (long) number;
        }
        return 0;
    }

    /** A truth value; {@code false} if it is missing. */
    boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        JsonNode value = node.get(field);
        if (!value.isBoolean()) {
            problem(field, "is " + shown(value) + ", expected true or false");
        }
        return value.booleanValue();
    }

    private String text(String field, String expected) {
        JsonNode value = node.get(field);
        if (!value.isTextual()) {
            problem(field, "is " + shown(value) + ", expected " + expected);
            return null;
        }
        return value.textValue();
    }

    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case BOOLEAN -> "the truth value " + value.asText();
            case NUMBER -> "the number " + shorten(value.asText());
            case STRING -> "the text " + quoted(value.textValue());
            default -> "null";
        };
    }

    /** The beginning of the text in quotation marks, fit to be shown in a message. */
    static String quoted(String text) {
        return "'" + shorten(CleanText.of(text)) + "'";
    }

    private static String shorten(String text) {
        return CleanText.length(text) <= QUOTED_CHARS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED_CHARS)) + "…";
    }
}
