package io.sturmwarnung.core.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * Reads one post from one line of JSON. Whatever the line holds, the result is a valid {@link Post}
 * or a {@link RejectedPostException} that names all its problems. Unknown fields are ignored; of a
 * repeated field the last value counts. Control characters and half surrogate pairs in texts are
 * replaced, channels become lower case.
 */
public final class PostParser {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NUMBER_CHARS = 100;

    private static final ObjectReader JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxNumberLength(MAX_NUMBER_CHARS)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private final PostValidator validator;

    /**
     * @param clock tells what lies too far in the future
     */
    public PostParser(Clock clock) {
        this.validator = new PostValidator(clock, UnaryOperator.identity());
    }

    /** The post in that line of UTF-8. */
    public Post parse(byte[] utf8Line) throws RejectedPostException {
        return parse(new Line(1, utf8Line, false));
    }

    /** The post in that line of UTF-8; a truncated line is rejected. */
    public Post parse(Line line) throws RejectedPostException {
        if (line.truncated()) {
            throw new RejectedPostException(PostReader.TOO_LONG);
        }
        return parse(line.strictText());
    }

    /** The post in that line; its line end, if any, does not matter. */
    public Post parse(String line) throws RejectedPostException {
        return validator.validate(object(line));
    }

    /** The post in that line and what people said of it in its {@code label}. */
    LabelledPost parseLabelled(Line line) throws RejectedPostException {
        if (line.truncated()) {
            throw new RejectedPostException(PostReader.TOO_LONG);
        }
        ObjectNode object = object(line.strictText());
        return LabelledPost.of(validator.validate(object), object.get("label"));
    }

    private static ObjectNode object(String line) throws RejectedPostException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new RejectedPostException(JsonProblem.of(e), e);
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new RejectedPostException("not a JSON object, expected {\"id\":…,\"channel\":…}");
    }
}
