package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;
import io.sturmwarnung.elastic.index.Fields;

import java.io.IOException;

/**
 * Writes the windows of a topic or a channel as an object within the metrics of its brand. A window
 * in which nothing was counted is left out, as most are at night.
 */
final class ScopedFiguresWriter extends StdSerializer<ScopedFigures> {

    ScopedFiguresWriter() {
        super(ScopedFigures.class);
    }

    @Override
    public void serialize(ScopedFigures scope, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeStartObject();
        json.writeStringField(Fields.SCOPE_NAME.name(), scope.name());
        json.writeNumberField(Fields.VELOCITY.name(), DocumentJson.finite(scope.velocity()));
        write(json, Fields.FIVE_MINUTES, scope.fiveMinutes());
        write(json, Fields.HOUR, scope.hour());
        write(json, Fields.DAY, scope.day());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String window, WindowFigures figures)
            throws IOException {
        if (!figures.equals(WindowFigures.EMPTY)) {
            json.writeObjectFieldStart(window);
            RecordComponents.write(json, figures);
            RecordComponents.write(json, Fields.Shares.of(figures));
            json.writeEndObject();
        }
    }
}
