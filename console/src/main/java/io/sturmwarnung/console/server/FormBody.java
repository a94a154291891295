package io.sturmwarnung.console.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** What a form sent, as the JSON object that a program would have sent. */
final class FormBody {
    private FormBody() {}

    static String json(Map<String, List<String>> fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> put(json, name, values.getFirst()));
        return json.toString();
    }

    private static void put(ObjectNode json, String name, String value) {
        switch (name) {
            case "minutes", "level" -> number(json, name, value);
            case "wholeBrand" -> json.put(name, value.equals("true"));
            // Browsers send lines with two signs at their end, people mean one.
            default -> json.put(name, value.replace("\r\n", "\n"));
        }
    }

    /** What is no number stays text, which is refused with the reason. */
    private static void number(ObjectNode json, String name, String value) {
        if (value.matches("\\d{1,9}")) {
            json.put(name, Long.parseLong(value));
        } else {
            json.put(name, value);
        }
    }
}
