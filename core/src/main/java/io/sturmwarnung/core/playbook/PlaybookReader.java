package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.yaml.Problems;

import org.snakeyaml.engine.v2.nodes.Node;

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
            throw new InvalidPlaybooksException(problems.found());
        }
        return playbook.get();
    }

    private static Optional<Playbook> parse(Problems problems, String yaml) {
        Optional<Node> root = problems.compose(yaml);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Playbook playbook = new PlaybookFields(problems, root.get()).playbook();
        return problems.none() ? Optional.of(playbook) : Optional.empty();
    }
}
