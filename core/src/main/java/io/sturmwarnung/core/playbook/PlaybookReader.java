package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.playbook.YamlFields.Problems;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a playbook from YAML. The keys are the names of {@link Playbook}'s components; texts are
 * mappings of {@code de} and {@code en}, durations ISO-8601 such as {@code PT15M}, causes and roles
 * their codes, responsibility and strategy their names in lower case with hyphens.
 */
public final class PlaybookReader {
    private PlaybookReader() {}

    /**
     * The playbook in that text. {@link InvalidPlaybooksException} names every problem with its
     * line and column if there is any.
     *
     * @param name what to call the file in messages
     * @param yaml its content
     */
    public static Playbook read(String name, String yaml) {
        Problems problems = new Problems(name);
        Optional<Playbook> playbook = parse(problems, yaml);
        if (playbook.isEmpty()) {
            throw new InvalidPlaybooksException(inOrder(problems.found()));
        }
        return playbook.get();
    }

    private static Optional<Playbook> parse(Problems problems, String yaml) {
        Optional<Node> root = compose(problems, yaml);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Playbook playbook = new PlaybookFields(problems, root.get()).playbook();
        return problems.found().isEmpty() ? Optional.of(playbook) : Optional.empty();
    }

    private static Optional<Node> compose(Problems problems, String yaml) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (root.isEmpty()) {
                problems.add(Optional.empty(), "the file is empty");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            problems.add(e.getProblemMark(), "not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            String message =
                    "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint());
            problems.add(yaml, yaml.indexOf(e.getCodePoint()), message);
        } catch (YamlEngineException e) {
            problems.add(Optional.empty(), "not YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static List<PlaybookProblem> inOrder(List<PlaybookProblem> problems) {
        return problems.stream()
                .sorted(
                        Comparator.comparingInt(PlaybookProblem::line)
                                .thenComparingInt(PlaybookProblem::column))
                .toList();
    }
}
