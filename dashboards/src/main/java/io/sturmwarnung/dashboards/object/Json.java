package io.sturmwarnung.dashboards.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Collection;

/** JSON trees, whose fields keep the order in which they are put. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A list of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** A search in Kibana's language; empty for everything. */
    public static ObjectNode kuery(String query) {
        return object().put("language", "kuery").put("query", query);
    }

    /** The tree that a text holds; {@link JsonProcessingException} where it is not JSON. */
    public static JsonNode read(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    private Json() {}
}
