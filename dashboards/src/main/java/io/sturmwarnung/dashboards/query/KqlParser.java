package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Reads by recursive descent: or, and, not, and the conditions on one field. */
final class KqlParser {
    private static final Map<String, String> COMPARISONS =
            Map.of("<", "lt", "<=", "lte", ">", "gt", ">=", "gte");

    private final KqlTokens tokens;
    private final Set<String> fields = new LinkedHashSet<>();

    KqlParser(String text) {
        this.tokens = new KqlTokens(text);
    }

    KqlQuery parse() {
        ObjectNode query = matchAll();
        if (!tokens.peek().isEmpty()) {
            query = or();
        }
        if (!tokens.peek().isEmpty()) {
            throw tokens.unsupported("the end is expected");
        }
        return new KqlQuery(query, fields);
    }

    static ObjectNode matchAll() {
        ObjectNode query = Json.object();
        query.putObject("match_all");
        return query;
    }

    private ObjectNode or() {
        ArrayNode parts = Json.array().add(and());
        while (tokens.takeIf("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? (ObjectNode) parts.get(0) : bool("should", parts);
    }

    private ObjectNode and() {
        ArrayNode parts = Json.array().add(not());
        while (tokens.takeIf("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? (ObjectNode) parts.get(0) : bool("filter", parts);
    }

    private ObjectNode not() {
        if (tokens.takeIf("not")) {
            return bool("must_not", Json.array().add(not()));
        }
        if (tokens.takeIf("(")) {
            ObjectNode inner = or();
            tokens.expect(")");
            return inner;
        }
        return condition();
    }

    private static ObjectNode bool(String clause, ArrayNode parts) {
        ObjectNode query = Json.object();
        ObjectNode bool = query.putObject("bool");
        bool.set(clause, parts);
        if (clause.equals("should")) {
            bool.put("minimum_should_match", 1);
        }
        return query;
    }

    private ObjectNode condition() {
        String field = tokens.take();
        if (!field.matches("[@\\w]+(\\.\\w+)*")) {
            throw tokens.unsupported("the name of a field is expected");
        }
        fields.add(field);
        String comparison = COMPARISONS.get(tokens.peek());
        if (comparison != null) {
            tokens.take();
            return range(field, comparison);
        }
        tokens.expect(":");
        return value(field);
    }

    private ObjectNode range(String field, String comparison) {
        String number = tokens.take();
        if (!number.matches("-?\\d+(\\.\\d+)?")) {
            throw tokens.unsupported("a number is expected after " + field);
        }
        ObjectNode query = Json.object();
        query.putObject("range").putObject(field).put(comparison, new BigDecimal(number));
        return query;
    }

    private ObjectNode value(String field) {
        if (tokens.takeIf("*")) {
            ObjectNode query = Json.object();
            query.putObject("exists").put("field", field);
            return query;
        }
        if (tokens.takeIf("(")) {
            ArrayNode values = Json.array().add(single(field));
            while (tokens.takeIf("or")) {
                values.add(single(field));
            }
            tokens.expect(")");
            return bool("should", values);
        }
        return single(field);
    }

    private ObjectNode single(String field) {
        String value = tokens.take();
        ObjectNode query = Json.object();
        if (value.startsWith("\"")) {
            String quoted = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
            query.putObject("match_phrase").put(field, quoted);
        } else if (value.matches("[\\w.:-]+")) {
            query.putObject("match").put(field, value);
        } else {
            throw tokens.unsupported("a value is expected after " + field);
        }
        if (tokens.peek().equals("*")) {
            throw tokens.unsupported("wildcards within a value are not translated");
        }
        return query;
    }
}
