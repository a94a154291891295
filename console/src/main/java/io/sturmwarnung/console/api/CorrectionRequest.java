package io.sturmwarnung.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.sturmwarnung.console.desk.InvalidRequestException;
import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what somebody sends to correct a mention, and tells all that is wrong with it. */
final class CorrectionRequest {
    /** More than any name has; it is a label in the log, not a place for texts. */
    private static final int MAX_NAME = 100;

    private static final Set<String> FIELDS = Set.of("sentiment", "offensive", "by");
    private static final List<String> MOODS = List.of("negative", "neutral", "positive");

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private final List<String> problems = new ArrayList<>();
    private final JsonNode body;

    private CorrectionRequest(JsonNode body) {
        this.body = body;
    }

    /** The correction; {@link InvalidRequestException} if it cannot be used. */
    static Correction read(String json, String brand, String postId, Instant at)
            throws InvalidRequestException {
        CorrectionRequest request =
                new CorrectionRequest(
                        parse(
                                json,
                                "Send a JSON object:"
                                        + " {\"sentiment\":\"negative\",\"by\":\"Ada\"}."));
        SentimentLabel sentiment = request.sentiment();
        Boolean offensive = request.offensive();
        String person = request.person();
        request.body
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!FIELDS.contains(name)) {
                                request.problems.add("there is no field other than " + FIELDS);
                            }
                        });
        if (request.problems.isEmpty() && sentiment == null && offensive == null) {
            request.problems.add("sentiment or offensive must be given");
        }
        if (!request.problems.isEmpty()) {
            throw new InvalidRequestException(
                    String.join("; ", request.problems.stream().distinct().toList()) + ".");
        }
        return new Correction(brand, postId, sentiment, offensive, person, at);
    }

    static JsonNode parse(String json, String advice) throws InvalidRequestException {
        try {
            JsonNode body = JSON.readTree(json);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // Falls through: what was sent is not repeated to whoever reads the answer.
        }
        throw new InvalidRequestException(advice);
    }

    private SentimentLabel sentiment() {
        if (!body.hasNonNull("sentiment")) {
            return null;
        }
        String code = body.get("sentiment").asText();
        if (!MOODS.contains(code)) {
            problems.add("sentiment must be one of " + MOODS);
            return null;
        }
        return SentimentLabel.ofCode(code);
    }

    private Boolean offensive() {
        if (!body.hasNonNull("offensive")) {
            return null;
        }
        if (!body.get("offensive").isBoolean()) {
            problems.add("offensive must be true or false");
        }
        return body.get("offensive").booleanValue();
    }

    private String person() {
        String name = body.path("by").isTextual() ? body.get("by").textValue().strip() : "";
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_NAME) {
            problems.add("by must name who says so, in at most " + MAX_NAME + " characters");
        }
        return name;
    }
}
