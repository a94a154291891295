package io.sturmwarnung.jobs.sink;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Records of the domain as JSON and back, with all they hold: the form they have on Kafka topics.
 * Times are ISO-8601 in UTC; unknown fields are ignored, so that a newer job can write for an older
 * one.
 */
public final class JsonRecords {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new InstantWriter())
                                    .addDeserializer(Instant.class, new InstantReader()))
                    .build();

    private JsonRecords() {}

    /** The record as one line of JSON. */
    public static String write(Record record) {
        return writeAny(record);
    }

    /**
     * The same with one more field {@code kind} in front, so that records of several types can
     * share a topic.
     */
    public static String write(Record record, String kind) {
        ObjectNode fields = MAPPER.createObjectNode().put("kind", kind);
        fields.setAll((ObjectNode) MAPPER.valueToTree(record));
        return writeAny(fields);
    }

    private static String writeAny(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value, e);
        }
    }

    /** The record of that type; {@link IOException} if it is none. */
    public static <T extends Record> T read(byte[] json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    /** The record of that type; {@link IOException} if it is none. */
    public static <T extends Record> T read(String json, Class<T> type) throws IOException {
        return MAPPER.readValue(json, type);
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(time.toString());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            try {
                return Instant.parse(in.getValueAsString());
            } catch (DateTimeParseException e) {
                throw context.weirdStringException(in.getText(), Instant.class, e.getMessage());
            }
        }
    }
}
