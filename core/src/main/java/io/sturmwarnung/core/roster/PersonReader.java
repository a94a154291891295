package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.playbook.PlaybookRole;
import io.sturmwarnung.core.roster.RosterReader.KnownNames;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one person. What cannot be read is replaced, and a problem noted. */
final class PersonReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "name",
                    "role",
                    "brands",
                    "topics",
                    "hours",
                    "absences",
                    "standIns",
                    "approvesUpTo",
                    "email");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");
    private static final Pattern LEVEL = Pattern.compile("[0-6]");

    private final Problems problems;
    private final KnownNames names;
    private final YamlFields fields;

    PersonReader(Problems problems, KnownNames names, Node node, String path) {
        this.problems = problems;
        this.names = names;
        this.fields = YamlFields.of(problems, node, path, KEYS);
    }

    Person read() {
        Set<String> topics = texts("topics", true);
        Set<String> brands = texts("brands", true);
        brands.stream()
                .filter(brand -> !names.brand(brand))
                .forEach(brand -> problem("brands", ": the watchlist has no brand " + brand));
        topics.stream()
                .filter(topic -> !known(topic))
                .forEach(
                        topic ->
                                problem(
                                        "topics",
                                        ": "
                                                + topic
                                                + " is neither a topic of the watchlist nor a cause"
                                                + " ("
                                                + causes()
                                                + ")"));
        return new Person(
                matching("id", ID, " must be lower-case letters, digits and hyphens", ""),
                fields.text("name").orElse(""),
                role(),
                brands.isEmpty() ? Set.of(Roster.ALL) : brands,
                topics,
                new DutyReader(problems, fields).read(),
                List.copyOf(texts("standIns", false)),
                Integer.parseInt(
                        optional("approvesUpTo", LEVEL, " must be a whole number, 0–6", "0")),
                optional("email", MAIL, " is no mail address", null));
    }

    private PlaybookRole role() {
        String code = fields.text("role").orElse("");
        return PlaybookRole.ofCode(code)
                .orElseGet(
                        () -> {
                            problem("role", " must be one of " + roles());
                            return PlaybookRole.ON_CALL;
                        });
    }

    private boolean known(String topic) {
        return topic.equals(Roster.ALL)
                || names.topic(topic)
                || Arrays.stream(Cause.values()).anyMatch(cause -> cause.code().equals(topic));
    }

    private String optional(String key, Pattern form, String problem, String otherwise) {
        return fields.optional(key).isEmpty() ? otherwise : matching(key, form, problem, otherwise);
    }

    private String matching(String key, Pattern form, String problem, String otherwise) {
        String text = fields.text(key).orElse("");
        if (text.isEmpty() || form.matcher(text).matches()) {
            return text.isEmpty() ? otherwise : text;
        }
        problem(key, problem);
        return otherwise;
    }

    /** The texts of a list that may be missing, each once. */
    private Set<String> texts(String key, boolean allStandsAlone) {
        Set<String> texts = new LinkedHashSet<>();
        if (fields.optional(key).isEmpty()) {
            return texts;
        }
        for (Node node : fields.list(key)) {
            fields.text(node, fields.at(key))
                    .filter(text -> !texts.add(text))
                    .ifPresent(text -> problems.add(node, fields.at(key) + ": " + text + " twice"));
        }
        if (allStandsAlone && texts.contains(Roster.ALL) && texts.size() > 1) {
            problem(key, ": '*' is everything; nothing else belongs beside it");
        }
        return texts;
    }

    private void problem(String key, String message) {
        fields.optional(key).ifPresent(node -> problems.add(node, fields.at(key) + message));
    }

    private static String roles() {
        return Arrays.stream(PlaybookRole.values())
                .map(PlaybookRole::code)
                .collect(Collectors.joining(", "));
    }

    private static String causes() {
        return Arrays.stream(Cause.values()).map(Cause::code).collect(Collectors.joining(", "));
    }
}
