package io.sturmwarnung.core.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The problems of one file, as they are found. */
public final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** Begins with none; {@code file} is what messages call the file. */
    public Problems(String file) {
        this.file = file;
    }

    /** The root of the file, or nothing and a problem where the text is no YAML or empty. */
    public Optional<Node> compose(String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isEmpty()) {
                add(Optional.empty(), "the file is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            add(e.getProblemMark(), "not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            String message =
                    "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint());
            add(yaml, yaml.indexOf(e.getCodePoint()), message);
        } catch (YamlEngineException e) {
            add(Optional.empty(), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Notes a problem where that node begins. */
    public void add(Node node, String message) {
        add(node.getStartMark(), message);
    }

    private void add(Optional<Mark> mark, String message) {
        // Marks count from 0, people and editors from 1.
        found.add(
                new Problem(
                        file,
                        mark.map(Mark::getLine).orElse(0) + 1,
                        mark.map(Mark::getColumn).orElse(0) + 1,
                        message));
    }

    private void add(String yaml, int index, String message) {
        String before = yaml.substring(0, Math.max(0, index));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        found.add(new Problem(file, line + 1, column, message));
    }

    /** Whether there is none. */
    public boolean none() {
        return found.isEmpty();
    }

    /** All of them, from the top of the file to its end. */
    public List<Problem> found() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
