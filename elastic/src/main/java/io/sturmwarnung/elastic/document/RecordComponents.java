package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The components of a record as values of an object in JSON. Each minute of each brand is a few
 * dozen of them, so a class is looked at only once, and no tree is made of them.
 */
final class RecordComponents {
    private static final ClassValue<List<Component>> KNOWN =
            new ClassValue<>() {
                @Override
                protected List<Component> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
                }
            };

    static void put(ObjectNode json, Record figures) {
        for (Component component : KNOWN.get(figures.getClass())) {
            component.put(json, figures);
        }
    }

    /** Into the object that is being written. */
    static void write(JsonGenerator json, Record figures) throws IOException {
        for (Component component : KNOWN.get(figures.getClass())) {
            component.write(json, figures);
        }
    }

    private record Component(String name, Method accessor) {

        static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getAccessor());
        }

        void put(ObjectNode json, Record figures) {
            json.putPOJO(name, value(figures));
        }

        void write(JsonGenerator json, Record figures) throws IOException {
            json.writeObjectField(name, value(figures));
        }

        private Object value(Record figures) {
            try {
                return accessor.invoke(figures);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("figures are public: " + figures.getClass(), e);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("a component can be read: " + name, e);
            }
        }
    }

    private RecordComponents() {}
}
