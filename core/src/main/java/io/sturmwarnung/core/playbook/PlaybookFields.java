package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.playbook.Playbook.Responsibility;
import io.sturmwarnung.core.playbook.Playbook.Strategy;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The meaning of a playbook file's fields, and whether they agree with each other. */
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
                    "coordinated",
                    "responsibility",
                    "strategy",
                    "steps",
                    "dos",
                    "donts",
                    "escalates",
                    "stops",
                    "holdingStatement",
                    "publicReply",
                    "personalApology",
                    "internalBriefing",
                    "withoutExpert",
                    "blanks",
                    "sources");
    private static final Set<String> SOURCE_KEYS = Set.of("title", "link");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");

    private final Problems problems;
    private final TypedFields fields;

    PlaybookFields(Problems problems, Node root) {
        this.problems = problems;
        this.fields = TypedFields.of(problems, root, "", KEYS);
    }

    Playbook playbook() {
        PlaybookScope scope = scope();
        Optional<Responsibility> responsibility =
                fields.constant("responsibility", Responsibility.values());
        Optional<Strategy> strategy = fields.constant("strategy", Strategy.values());
        if (responsibility.isPresent() && strategy.isPresent()) {
            agree(scope, responsibility.get(), strategy.get());
        }
        return new Playbook(
                id(),
                fields.number("version", 1, Integer.MAX_VALUE, 1),
                fields.translated("title"),
                scope,
                responsibility.orElse(Responsibility.NONE),
                strategy.orElse(Strategy.OBSERVE),
                new StepsReader(problems).read(fields.raw()),
                new PlaybookAdvice(
                        fields.texts("dos"),
                        fields.texts("donts"),
                        fields.texts("escalates"),
                        fields.texts("stops")),
                new DraftsReader(problems, fields).read(),
                sources());
    }

    private String id() {
        Optional<String> id = fields.raw().text("id");
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            fields.problem("id", "id must be lower-case letters, digits and hyphens");
        }
        return id.orElse("");
    }

    private PlaybookScope scope() {
        int minLevel = fields.number("minLevel", LOWEST_LEVEL, HIGHEST_LEVEL, LOWEST_LEVEL);
        int maxLevel = fields.number("maxLevel", LOWEST_LEVEL, HIGHEST_LEVEL, HIGHEST_LEVEL);
        if (minLevel > maxLevel) {
            fields.problem("minLevel", "minLevel is above maxLevel");
        }
        return new PlaybookScope(causes(), minLevel, maxLevel, fields.flag("coordinated"));
    }

    private void agree(PlaybookScope scope, Responsibility responsibility, Strategy strategy) {
        PlaybookRules.contradiction(responsibility, strategy, scope.maxLevel())
                .ifPresent(problem -> fields.problem("strategy", problem));
        if (responsibility == Responsibility.NONE && !PlaybookRules.mayBeNobody(scope.causes())) {
            fields.problem("responsibility", "responsibility none is for the cause rumour alone");
        }
    }

    private Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (Node node : fields.raw().list("causes")) {
            Optional<String> code = fields.raw().text(node, "causes");
            Optional<Cause> cause = code.flatMap(text -> TypedFields.named(Cause.values(), text));
            if (cause.isPresent() && !causes.add(cause.get())) {
                problems.add(node, "cause " + code.get() + " is given twice");
            } else if (code.isPresent() && cause.isEmpty()) {
                String known = TypedFields.codes(Cause.values());
                problems.add(node, "unknown cause " + code.get() + "; known are " + known);
            }
        }
        return Collections.unmodifiableSet(causes);
    }

    private List<PlaybookSource> sources() {
        List<PlaybookSource> sources = new ArrayList<>();
        for (Node node : fields.raw().list("sources")) {
            String path = "sources[" + (sources.size() + 1) + "]";
            YamlFields source = YamlFields.of(problems, node, path, SOURCE_KEYS);
            Optional<Node> value = source.optional("link");
            Optional<String> link = value.flatMap(text -> source.text(text, path + ".link"));
            if (link.isPresent() && !LINK.matcher(link.get()).matches()) {
                problems.add(value.get(), path + ".link must be a web address with http or https");
            }
            sources.add(new PlaybookSource(source.text("title").orElse(""), link.orElse(null)));
        }
        return List.copyOf(sources);
    }
}
