package io.sturmwarnung.core.yaml;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one mapping in a YAML file. Whatever is not as it should be becomes a problem with
 * its position, and reading goes on, so that one run finds all of them.
 */
public final class YamlFields {
    private final Problems problems;
    private final Node node;
    private final String path;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private YamlFields(Problems problems, Node node, String path) {
        this.problems = problems;
        this.node = node;
        this.path = path;
    }

    /** The mapping at that node, none of whose keys may be other than the known ones. */
    public static YamlFields of(Problems problems, Node node, String path, Set<String> known) {
        YamlFields result = new YamlFields(problems, node, path);
        if (!(node instanceof MappingNode mapping)) {
            problems.add(node, path.isEmpty() ? "expected a mapping" : path + " must be a mapping");
            return result;
        }
        for (NodeTuple field : mapping.getValue()) {
            result.add(field, known);
        }
        return result;
    }

    private void add(NodeTuple field, Set<String> known) {
        String key = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            problems.add(
                    field.getKeyNode(),
                    "unknown key "
                            + at(key)
                            + "; known are "
                            + String.join(", ", known.stream().sorted().toList()));
        } else if (fields.putIfAbsent(key, field.getValueNode()) != null) {
            problems.add(field.getKeyNode(), at(key) + " is given twice");
        }
    }

    /** The node of a field that must be there. */
    public Optional<Node> required(String key) {
        Optional<Node> field = Optional.ofNullable(fields.get(key));
        if (field.isEmpty() && node instanceof MappingNode) {
            problems.add(node, at(key) + " is missing");
        }
        return field;
    }

    /** The node of a field that may be missing. */
    public Optional<Node> optional(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The keys that are there, in their order. */
    public Set<String> keys() {
        return fields.keySet();
    }

    /** The text of a field that must be there and not be blank, without space around it. */
    public Optional<String> text(String key) {
        return required(key).flatMap(value -> text(value, at(key)));
    }

    /** The elements of a list that must be there and have some. */
    public List<Node> list(String key) {
        Optional<Node> value = required(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            problems.add(value.get(), at(key) + " must be a list");
            return List.of();
        }
        if (sequence.getValue().isEmpty()) {
            problems.add(sequence, at(key) + " is empty");
        }
        return sequence.getValue();
    }

    /** The text of that node, which must not be blank. */
    public Optional<String> text(Node value, String name) {
        if (!(value instanceof ScalarNode scalar)) {
            problems.add(value, name + " must be text");
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            problems.add(value, name + " is empty");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    /** How messages name that key: with the keys it is under. */
    public String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
