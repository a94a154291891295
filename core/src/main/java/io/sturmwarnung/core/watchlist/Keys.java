package io.sturmwarnung.core.watchlist;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Typed access to the keys of a YAML mapping; notes what is wrong and goes on. */
final class Keys {
    private final MappingNode mapping;
    private final WatchlistProblems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Keys(MappingNode mapping, WatchlistProblems problems) {
        this.mapping = mapping;
        this.problems = problems;
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(entry.getKeyNode(), "a key must be a word");
            } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                problems.add(key, "'" + key.getValue() + "' is given twice");
            }
        }
    }

    /** All keys and values, in the order of the file. */
    Map<String, Node> all() {
        return values;
    }

    /** Notes each key that is not among the known ones. */
    void expect(List<String> known) {
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
                String meant = Similar.to(key.getValue(), known);
                problems.add(
                        key,
                        "unknown key '%s', %s"
                                .formatted(
                                        key.getValue(),
                                        meant == null
                                                ? "expected " + String.join(", ", known)
                                                : "did you mean '" + meant + "'?"));
            }
        }
    }

    /** The value, or {@code null} if it is missing or empty. */
    Node get(String key) {
        Node value = values.get(key);
        return value == null || value.getTag().equals(Tag.NULL) ? null : value;
    }

    /** The text that must be there, or {@code null} with a problem noted. */
    ScalarNode required(String key, String expected) {
        if (get(key) == null) {
            Node at = values.getOrDefault(key, mapping);
            problems.add(at, "'" + key + "' is missing, expected " + expected);
            return null;
        }
        return text(key, expected);
    }

    /** The text, or {@code null} if it is missing or, with a problem noted, no text. */
    ScalarNode text(String key, String expected) {
        return scalar(get(key), key, expected);
    }

    ScalarNode scalar(Node value, String what, String expected) {
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar) {
            if (scalar.getValue().isBlank()) {
                problems.add(scalar, "'" + what + "' is empty, expected " + expected);
                return null;
            }
            return scalar;
        }
        problems.add(value, "'" + what + "' is " + type(value) + ", expected " + expected);
        return null;
    }

    /** The entries of a list; none if it is missing or, with a problem noted, no list. */
    List<Node> list(String key, String expected) {
        Node value = get(key);
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        if (value != null) {
            problems.add(value, "'" + key + "' is " + type(value) + ", expected " + expected);
        }
        return List.of();
    }

    /** The mapping, or {@code null} if it is missing or, with a problem noted, no mapping. */
    MappingNode mapping(String key, String expected) {
        Node value = get(key);
        if (value != null && !(value instanceof MappingNode)) {
            problems.add(value, "'" + key + "' is " + type(value) + ", expected " + expected);
        }
        return value instanceof MappingNode inner ? inner : null;
    }

    /** The number, {@code NaN} if it is missing or, with a problem noted, no number. */
    double number(String key, String expected) {
        ScalarNode text = text(key, expected);
        if (text == null) {
            return Double.NaN;
        }
        String value = text.getValue().strip();
        if (value.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            return Double.parseDouble(value);
        }
        problems.add(text, "'%s' is '%s', expected %s".formatted(key, value, expected));
        return Double.NaN;
    }

    static String type(Node node) {
        return switch (node) {
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
            case ScalarNode scalar -> "the text '" + scalar.getValue().strip() + "'";
            case SequenceNode list -> "a list of " + list.getValue().size();
            default ->
                    node.getNodeType() == NodeType.MAPPING
                            ? "a mapping (key: value)"
                            : node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
