package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.databind.node.ObjectNode;

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

    private record Component(String name, Method accessor) {

        static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getAccessor());
        }

        void put(ObjectNode json, Record figures) {
            switch (value(figures)) {
                case Double number -> json.put(name, DocumentJson.finite(number));
                case Long number -> json.put(name, number);
                case Integer number -> json.put(name, number);
                case null -> json.putNull(name);
                default -> json.putPOJO(name, value(figures));
            }
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
