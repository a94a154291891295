package io.sturmwarnung.core.playbook;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of one mapping in a YAML file. Whatever is not as it should be becomes a problem with
 * its position, and reading goes on, so that one run finds all of them.
 */
final class YamlFields {
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
    static YamlFields of(Problems problems, Node node, String path, Set<String> known) {
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
    Optional<Node> required(String key) {
        Optional<Node> field = Optional.ofNullable(fields.get(key));
        if (field.isEmpty() && node instanceof MappingNode) {
            problems.add(node, at(key) + " is missing");
        }
        return field;
    }

    /** The text of a field that must be there and not be blank, without space around it. */
    Optional<String> text(String key) {
        return required(key).flatMap(value -> text(value, at(key)));
    }

    /** The elements of a list that must be there and have some. */
    List<Node> list(String key) {
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
    Optional<String> text(Node value, String name) {
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
    String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The problems of one file, as they are found. */
    static final class Problems {
        private final String file;
        private final List<PlaybookProblem> found = new ArrayList<>();

        Problems(String file) {
            this.file = file;
        }

        void add(Node node, String message) {
            add(node.getStartMark(), message);
        }

        void add(Optional<Mark> mark, String message) {
            // Marks count from 0, people and editors from 1.
            found.add(
                    new PlaybookProblem(
                            file,
                            mark.map(Mark::getLine).orElse(0) + 1,
                            mark.map(Mark::getColumn).orElse(0) + 1,
                            message));
        }

        void add(String yaml, int index, String message) {
            String before = yaml.substring(0, Math.max(0, index));
            int line = (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            found.add(new PlaybookProblem(file, line + 1, column, message));
        }

        List<PlaybookProblem> found() {
            return found;
        }
    }
}
