package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import java.io.IOException;
import java.time.Instant;

/** How values look in documents: times in ISO-8601, numbers finite. */
final class DocumentJson {
    /** Elasticsearch takes no infinite numbers; the greatest finite one stands for them. */
    private static final double INFINITE = Double.MAX_VALUE;

    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new InstantWriter())
                                    .addDeserializer(Instant.class, new InstantReader())
                                    .addSerializer(double.class, new FiniteWriter())
                                    .addSerializer(Double.class, new FiniteWriter())
                                    .addSerializer(new ScopedFiguresWriter()))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    }

    /** A number that Elasticsearch takes: infinite becomes as large as possible, NaN becomes 0. */
    static double finite(double number) {
        return Double.isNaN(number) ? 0 : Math.clamp(number, -INFINITE, INFINITE);
    }

    private static final class FiniteWriter extends StdSerializer<Double> {
        FiniteWriter() {
            super(Double.class);
        }

        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNumber(finite(number));
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(time.toString());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return Instant.parse(json.getText());
        }
    }

    private DocumentJson() {}
}
