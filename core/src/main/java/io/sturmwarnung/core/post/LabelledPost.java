package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;

/**
 * A post and what people judged it to be; either judgement may be missing.
 *
 * @param sentiment {@code negative}, {@code neutral}, {@code positive} or {@code null}
 * @param offensive whether it is, or {@code null}
 */
public record LabelledPost(Post post, String sentiment, Boolean offensive) {
    private static final List<String> SENTIMENTS = List.of("negative", "neutral", "positive");

    /** Where offence is looked for; comments are often judged "toxic" in the same sense. */
    private static final List<String> OFFENCE_FIELDS = List.of("offensive", "toxic");

    static LabelledPost of(Post post, JsonNode label) throws RejectedPostException {
        if (label == null || label.isNull()) {
            return new LabelledPost(post, null, null);
        }
        if (!label.isObject()) {
            throw new RejectedPostException(
                    "label is %s, expected an object such as {\"sentiment\":\"negative\"}"
                            .formatted(label.getNodeType()));
        }
        return new LabelledPost(post, sentiment(label), offensive(label));
    }

    private static String sentiment(JsonNode label) throws RejectedPostException {
        if (!label.hasNonNull("sentiment")) {
            return null;
        }
        JsonNode value = label.get("sentiment");
        if (!value.isTextual() || !SENTIMENTS.contains(value.textValue())) {
            throw new RejectedPostException(
                    "label.sentiment is %s, expected one of %s"
                            .formatted(JsonFields.quoted(value.asText()), SENTIMENTS));
        }
        return value.textValue();
    }

    private static Boolean offensive(JsonNode label) throws RejectedPostException {
        for (String field : OFFENCE_FIELDS) {
            if (label.hasNonNull(field)) {
                if (!label.get(field).isBoolean()) {
                    throw new RejectedPostException(
                            "label.%s is %s, expected true or false"
                                    .formatted(
                                            field, JsonFields.quoted(label.get(field).asText())));
                }
                return label.get(field).booleanValue();
            }
        }
        return null;
    }
}
