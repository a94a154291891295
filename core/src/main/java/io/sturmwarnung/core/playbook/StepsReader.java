package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the steps of a playbook, whose deadlines must not go back in time. */
final class StepsReader {
    private static final Set<String> KEYS = Set.of("action", "role", "within", "reason");

    private final Problems problems;

    StepsReader(Problems problems) {
        this.problems = problems;
    }

    List<PlaybookStep> read(YamlFields fields) {
        List<PlaybookStep> steps = new ArrayList<>();
        for (Node node : fields.list("steps")) {
            String path = "steps[" + (steps.size() + 1) + "]";
            PlaybookStep step = step(TypedFields.of(problems, node, path, KEYS));
            if (!steps.isEmpty() && isBefore(step.within(), steps.getLast().within())) {
                problems.add(node, path + " is due before the step above it");
            }
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private static boolean isBefore(Duration within, Duration previous) {
        // Zero stands for a duration that could not be read.
        return within.isPositive() && within.compareTo(previous) < 0;
    }

    private static PlaybookStep step(TypedFields step) {
        String role = step.text("role");
        if (!role.isEmpty() && PlaybookRole.ofCode(role).isEmpty()) {
            String known = TypedFields.codes(PlaybookRole.values());
            step.problem("role", "unknown role " + role + "; known are " + known);
        }
        return new PlaybookStep(
                step.translated("action"), role, duration(step), step.translated("reason"));
    }

    private static Duration duration(TypedFields step) {
        Optional<String> text = step.raw().text("within");
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            Duration duration = Duration.parse(text.get());
            if (duration.isPositive()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Not a duration at all: the message below fits that too.
        }
        step.problem(
                "within",
                step.raw().at("within")
                        + " must be a positive ISO-8601 duration such as PT15M or P7D");
        return Duration.ZERO;
    }
}
