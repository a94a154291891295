package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a mapping as numbers, names and texts in two languages. What cannot be read is
 * replaced, and a problem noted.
 */
final class TypedFields {
    static final Translated NOTHING = new Translated("", "");
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final Problems problems;
    private final YamlFields fields;

    private TypedFields(Problems problems, YamlFields fields) {
        this.problems = problems;
        this.fields = fields;
    }

    static TypedFields of(Problems problems, Node node, String path, Set<String> known) {
        return new TypedFields(problems, YamlFields.of(problems, node, path, known));
    }

    YamlFields raw() {
        return fields;
    }

    /** A text, or an empty one. */
    String text(String key) {
        return fields.text(key).orElse("");
    }

    int number(String key, int lowest, int highest, int otherwise) {
        Optional<String> text = fields.text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get());
            if (lowest <= number && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Not a number at all: the message below fits that too.
        }
        String range = highest == Integer.MAX_VALUE ? lowest + " or more" : lowest + "–" + highest;
        problem(key, key + " must be a whole number, " + range);
        return otherwise;
    }

    /** Whether a field that may be missing is {@code true}. */
    boolean flag(String key) {
        Optional<String> text = fields.optional(key).flatMap(node -> fields.text(node, key));
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            problem(key, key + " must be true or false");
        }
        return text.filter("true"::equals).isPresent();
    }

    <E extends Enum<E>> Optional<E> constant(String key, E[] values) {
        Optional<String> code = fields.text(key);
        Optional<E> value = code.flatMap(text -> named(values, text));
        if (code.isPresent() && value.isEmpty()) {
            problem(key, key + " must be one of " + codes(values));
        }
        return value;
    }

    List<Translated> texts(String key) {
        List<Translated> texts = new ArrayList<>();
        for (Node node : fields.list(key)) {
            texts.add(translated(node, key + "[" + (texts.size() + 1) + "]"));
        }
        return List.copyOf(texts);
    }

    Translated translated(String key) {
        return fields.required(key).map(node -> translated(node, fields.at(key))).orElse(NOTHING);
    }

    private Translated translated(Node node, String path) {
        YamlFields texts = YamlFields.of(problems, node, path, LANGUAGES);
        return new Translated(texts.text("de").orElse(""), texts.text("en").orElse(""));
    }

    /** Notes a problem with a field that is there. */
    void problem(String key, String message) {
        fields.optional(key).ifPresent(node -> problems.add(node, message));
    }

    static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values).filter(value -> code(value).equals(code)).findFirst();
    }

    static String codes(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(TypedFields::code).sorted().toList());
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
