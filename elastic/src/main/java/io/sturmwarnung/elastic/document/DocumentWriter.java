package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a document together. Fields without a value are left out; a field that the index does not
 * have is refused here, before the server does.
 */
final class DocumentWriter {
    private static final Map<Index, Set<Field>> KNOWN = new EnumMap<>(Index.class);

    /** The parts that were found to be known, by index: that takes longer than to write them. */
    private static final Map<Index, Set<Part>> WRITTEN = new EnumMap<>(Index.class);

    static {
        for (Index index : Index.values()) {
            KNOWN.put(index, Set.copyOf(Mappings.of(index)));
            WRITTEN.put(index, ConcurrentHashMap.newKeySet());
        }
    }

    private record Part(String object, Class<? extends Record> figures) {}

    private final Set<Field> known;
    private final Set<Part> written;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    DocumentWriter(Index index) {
        known = KNOWN.get(index);
        written = WRITTEN.get(index);
    }

    DocumentWriter put(Field field, String value) {
        return value == null ? this : putNode(field, document.textNode(value));
    }

    DocumentWriter put(Field field, Instant value) {
        return value == null ? this : put(field, value.toString());
    }

    DocumentWriter put(Field field, long value) {
        return putNode(field, document.numberNode(value));
    }

    DocumentWriter put(Field field, double value) {
        return putNode(field, document.numberNode(DocumentJson.finite(value)));
    }

    DocumentWriter put(Field field, boolean value) {
        return putNode(field, document.booleanNode(value));
    }

    /** Writes a list, or the whole of an object. */
    DocumentWriter putTree(Field field, Object value) {
        return value == null ? this : putNode(field, document.pojoNode(value));
    }

    /** Writes the components of a record into an object; several records may share one. */
    DocumentWriter putRecord(String object, Record figures) {
        if (!written.contains(new Part(object, figures.getClass()))) {
            Field.ofRecord(object, figures.getClass()).forEach(this::requireKnown);
            written.add(new Part(object, figures.getClass()));
        }
        RecordComponents.put(object(object), figures);
        return this;
    }

    String json() {
        try {
            return DocumentJson.MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    private DocumentWriter putNode(Field field, JsonNode value) {
        requireKnown(field);
        int dot = field.name().indexOf('.');
        if (dot < 0) {
            document.set(field.name(), value);
        } else {
            object(field.name().substring(0, dot)).set(field.name().substring(dot + 1), value);
        }
        return this;
    }

    private ObjectNode object(String name) {
        return document.withObjectProperty(name);
    }

    private void requireKnown(Field field) {
        if (!known.contains(field)) {
            throw new IllegalArgumentException("the index has no field " + field);
        }
    }
}
