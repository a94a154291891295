package io.sturmwarnung.console.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A JSON object that somebody sent, and all that is wrong with it. */
final class Sent {
    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private final List<String> problems = new ArrayList<>();
    private final JsonNode body;

    private Sent(JsonNode body) {
        this.body = body;
    }

    /**
     * The object in that text; {@link InvalidRequestException} gives the advice if there is none.
     */
    static Sent of(String json, String advice) throws InvalidRequestException {
        try {
            JsonNode body = JSON.readTree(json);
            if (body.isObject()) {
                return new Sent(body);
            }
        } catch (JsonProcessingException e) {
            // Falls through: what was sent is not repeated to whoever reads the answer.
        }
        throw new InvalidRequestException(advice);
    }

    /** A field's text without blanks around it, which must not be empty. */
    String text(String field, int max) {
        String text = body.path(field).isTextual() ? body.get(field).textValue().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            problems.add(field + " must be text of at most " + max + " characters");
        }
        return text;
    }

    JsonNode get(String field) {
        return body.path(field);
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    void problem(String problem) {
        problems.add(problem);
    }

    /** Refuses it if anything is wrong, or if it has a field other than these. */
    void expectOnly(Set<String> known) throws InvalidRequestException {
        Set<String> sent = new HashSet<>();
        body.fieldNames().forEachRemaining(sent::add);
        if (!known.containsAll(sent)) {
            problems.add("there is no field other than " + known.stream().sorted().toList());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRequestException(String.join("; ", problems) + ".");
        }
    }
}
