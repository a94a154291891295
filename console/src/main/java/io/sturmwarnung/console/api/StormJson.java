package io.sturmwarnung.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes JSON: times in ISO-8601, and {@code <}, {@code >}, {@code &} and {@code '} as escapes, so
 * that no text from a post is markup even where somebody takes the answer for HTML.
 */
final class StormJson {
    private static final ObjectMapper MAPPER = mapper();

    private StormJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can always be written", e);
        }
    }

    /** A value as a part of something larger. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** A record with its id, which is worked out from its components. */
    static ObjectNode withId(String id, Object value) {
        ObjectNode node = MAPPER.createObjectNode().put("id", id);
        node.setAll((ObjectNode) MAPPER.valueToTree(value));
        return node;
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory().setCharacterEscapes(new HtmlEscapes());
        mapper.registerModule(
                new SimpleModule()
                        .addSerializer(Instant.class, ToStringSerializer.instance)
                        .addSerializer(Duration.class, ToStringSerializer.instance));
        return mapper;
    }

    private static final class HtmlEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final String MARKUP = "<>&'";

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            MARKUP.chars().forEach(c -> codes[c] = ESCAPE_CUSTOM);
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return new SerializedString(String.format(Locale.ROOT, "\\u%04x", c));
        }
    }
}
