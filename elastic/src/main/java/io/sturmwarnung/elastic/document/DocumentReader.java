package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.sturmwarnung.elastic.index.Field;

import java.time.Instant;
import java.util.List;

/** Takes a document apart. A field that is missing reads as {@code null}, 0 or false. */
public final class DocumentReader {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JsonNode document;

    public DocumentReader(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads a document from its JSON.
     *
     * @throws IllegalArgumentException if it is not JSON
     */
    static DocumentReader parse(String json) {
        try {
            return new DocumentReader(DocumentJson.MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document: " + e.getOriginalMessage(), e);
        }
    }

    /** The text of a field, or {@code null}. */
    public String text(Field field) {
        return node(field).asText(null);
    }

    /** The texts of a field, in their order; none if it is missing. */
    public List<String> texts(Field field) {
        return has(field) ? tree(field, TEXTS) : List.of();
    }

    /** The time in a field, or {@code null}. */
    public Instant time(Field field) {
        String text = text(field);
        return text == null ? null : Instant.parse(text);
    }

    /** The whole number in a field, or 0. */
    public long whole(Field field) {
        return node(field).asLong();
    }

    /** The number in a field, or 0. */
    public double number(Field field) {
        return node(field).asDouble();
    }

    /** Whether a field holds true. */
    public boolean flag(Field field) {
        return node(field).asBoolean();
    }

    /** Whether a field has a value. */
    public boolean has(Field field) {
        return !node(field).isMissingNode();
    }

    int level(Field field) {
        return Math.toIntExact(whole(field));
    }

    <T> T tree(Field field, TypeReference<T> type) {
        return convert(node(field), type);
    }

    <T> T object(String name, TypeReference<T> type) {
        return convert(document.path(name), type);
    }

    private JsonNode node(Field field) {
        JsonNode node = document;
        for (String name : field.name().split("\\.", -1)) {
            node = node.path(name);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    private static <T> T convert(JsonNode node, TypeReference<T> type) {
        return node.isMissingNode() ? null : DocumentJson.MAPPER.convertValue(node, type);
    }
}
