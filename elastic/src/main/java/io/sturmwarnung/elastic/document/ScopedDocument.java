package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;
import io.sturmwarnung.elastic.index.Fields;

import java.util.List;

/**
 * The windows of a topic or a channel as an object within the metrics of its brand. A window in
 * which nothing was counted is left out, as most are at night.
 */
final class ScopedDocument {

    static List<ObjectNode> all(List<ScopedFigures> scopes) {
        return scopes.stream().map(ScopedDocument::of).toList();
    }

    private static ObjectNode of(ScopedFigures scope) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(Fields.SCOPE_NAME.name(), scope.name());
        json.put(Fields.VELOCITY.name(), DocumentJson.finite(scope.velocity()));
        put(json, Fields.FIVE_MINUTES, scope.fiveMinutes());
        put(json, Fields.HOUR, scope.hour());
        put(json, Fields.DAY, scope.day());
        return json;
    }

    private static void put(ObjectNode json, String window, WindowFigures figures) {
        if (!figures.equals(WindowFigures.EMPTY)) {
            ObjectNode values = json.putObject(window);
            RecordComponents.put(values, figures);
            RecordComponents.put(values, Fields.Shares.of(figures));
        }
    }

    private ScopedDocument() {}
}
