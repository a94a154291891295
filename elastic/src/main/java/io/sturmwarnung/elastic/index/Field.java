package io.sturmwarnung.elastic.index;

import java.util.Arrays;
import java.util.List;

/**
 * A field of a document.
 *
 * @param name its full name, with a dot between the name of an object and the name in it
 * @param type what it holds
 */
public record Field(String name, FieldType type) {

    /** The same field within an object. */
    Field within(String object) {
        return new Field(object + "." + name, type);
    }

    /** The fields of an object that holds exactly the components of the record. */
    public static List<Field> ofRecord(String object, Class<? extends Record> figures) {
        return Arrays.stream(figures.getRecordComponents())
                .map(
                        component ->
                                new Field(
                                        object + "." + component.getName(),
                                        FieldType.ofComponent(component.getType())))
                .toList();
    }
}
