package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.playbook.Playbook.Responsibility;
import io.sturmwarnung.core.playbook.Playbook.Strategy;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The meaning of a playbook file's fields. What cannot be read is replaced, and a problem noted.
 */
final class PlaybookFields {
    static final int LOWEST_LEVEL = 0;
    static final int HIGHEST_LEVEL = 6;

    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "version",
                    "title",
                    "causes",
                    "minLevel",
                    "maxLevel",
                    "responsibility",
                    "strategy",
                    "steps",
                    "dos",
                    "donts",
                    "holdingStatement",
                    "apology",
                    "source");
    private static final Set<String> STEP_KEYS = Set.of("action", "role", "within", "reason");
    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Translated NOTHING = new Translated("", "");

    private final Problems problems;
    private final YamlFields fields;

    PlaybookFields(Problems problems, Node root) {
        this.problems = problems;
        this.fields = YamlFields.of(problems, root, "", KEYS);
    }

    Playbook playbook() {
        int minLevel = number("minLevel", LOWEST_LEVEL, HIGHEST_LEVEL, LOWEST_LEVEL);
        int maxLevel = number("maxLevel", LOWEST_LEVEL, HIGHEST_LEVEL, HIGHEST_LEVEL);
        if (minLevel > maxLevel) {
            fields.required("minLevel")
                    .ifPresent(node -> problems.add(node, "minLevel is above maxLevel"));
        }
        return new Playbook(
                id(),
                number("version", 1, Integer.MAX_VALUE, 1),
                translated(fields, "title"),
                causes(),
                minLevel,
                maxLevel,
                constant("responsibility", Responsibility.values()),
                constant("strategy", Strategy.values()),
                steps(),
                texts("dos"),
                texts("donts"),
                draft("holdingStatement"),
                draft("apology"),
                fields.text("source").orElse(""));
    }

    private String id() {
        Optional<String> id = fields.text("id");
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            fields.required("id")
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            "id must be lower-case letters, digits and hyphens"));
        }
        return id.orElse("");
    }

    private int number(String key, int lowest, int highest, int otherwise) {
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
        fields.required(key)
                .ifPresent(node -> problems.add(node, key + " must be a whole number, " + range));
        return otherwise;
    }

    private Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (Node node : fields.list("causes")) {
            Optional<String> code = fields.text(node, "causes");
            Optional<Cause> cause = code.flatMap(text -> named(Cause.values(), text));
            if (cause.isPresent() && !causes.add(cause.get())) {
                problems.add(node, "cause " + code.get() + " is given twice");
            } else if (code.isPresent() && cause.isEmpty()) {
                problems.add(
                        node,
                        "unknown cause " + code.get() + "; known are " + codes(Cause.values()));
            }
        }
        return Collections.unmodifiableSet(causes);
    }

    private <E extends Enum<E>> E constant(String key, E[] values) {
        Optional<String> code = fields.text(key);
        Optional<E> value = code.flatMap(text -> named(values, text));
        if (code.isPresent() && value.isEmpty()) {
            fields.required(key)
                    .ifPresent(
                            node -> problems.add(node, key + " must be one of " + codes(values)));
        }
        return value.orElse(values[0]);
    }

    private List<PlaybookStep> steps() {
        List<PlaybookStep> steps = new ArrayList<>();
        for (Node node : fields.list("steps")) {
            String path = "steps[" + (steps.size() + 1) + "]";
            PlaybookStep step = step(YamlFields.of(problems, node, path, STEP_KEYS));
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

    private PlaybookStep step(YamlFields step) {
        Optional<String> role = step.text("role");
        if (role.isPresent() && PlaybookRole.ofCode(role.get()).isEmpty()) {
            step.required("role")
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            "unknown role "
                                                    + role.get()
                                                    + "; known are "
                                                    + codes(PlaybookRole.values())));
        }
        return new PlaybookStep(
                translated(step, "action"),
                role.orElse(""),
                duration(step),
                translated(step, "reason"));
    }

    private Duration duration(YamlFields step) {
        Optional<String> text = step.text("within");
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
        step.required("within")
                .ifPresent(
                        node ->
                                problems.add(
                                        node,
                                        step.at("within")
                                                + " must be a positive ISO-8601 duration such as"
                                                + " PT15M"));
        return Duration.ZERO;
    }

    private List<Translated> texts(String key) {
        List<Translated> texts = new ArrayList<>();
        for (Node node : fields.list(key)) {
            texts.add(translated(node, key + "[" + (texts.size() + 1) + "]"));
        }
        return List.copyOf(texts);
    }

    private Translated draft(String key) {
        Translated draft = translated(fields, key);
        if (draft.de().isEmpty() || draft.en().isEmpty()) {
            return draft;
        }
        Node node = fields.required(key).orElseThrow();
        if (!DraftBlanks.wellFormed(draft.de()) || !DraftBlanks.wellFormed(draft.en())) {
            problems.add(node, key + " has a blank that is empty, nested or not closed");
        } else if (DraftBlanks.in(draft.de()).isEmpty()) {
            problems.add(node, key + " has no blank in […] for a person to fill");
        } else if (DraftBlanks.in(draft.de()).size() != DraftBlanks.in(draft.en()).size()) {
            problems.add(node, key + " has different blanks in German and English");
        }
        return draft;
    }

    private Translated translated(YamlFields parent, String key) {
        return parent.required(key).map(node -> translated(node, parent.at(key))).orElse(NOTHING);
    }

    private Translated translated(Node node, String path) {
        YamlFields texts = YamlFields.of(problems, node, path, LANGUAGES);
        return new Translated(texts.text("de").orElse(""), texts.text("en").orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
        return Arrays.stream(values).filter(value -> code(value).equals(code)).findFirst();
    }

    private static String codes(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(PlaybookFields::code).sorted().toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
