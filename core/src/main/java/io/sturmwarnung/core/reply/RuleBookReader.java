package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Folding;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a rule file. Every problem in it is found in one run, with its position. */
final class RuleBookReader {
    private static final String FOLDER = "/reply/";
    private static final Set<String> KEYS =
            Set.of("groups", "negations", "components", "signs", "rules");
    private static final Set<String> RULE_KEYS =
            Set.of("id", "find", "weak", "except", "negation", "why", "better");
    private static final Set<String> NEGATION = Set.of("excuses", "ignored");

    private final Problems problems;
    private final Map<String, List<String>> groups = new HashMap<>();
    private final WordPatterns patterns = new WordPatterns();
    private final PhraseParser parser = new PhraseParser(groups, patterns);
    private PhraseIndex index;

    private RuleBookReader(Problems problems) {
        this.problems = problems;
    }

    static RuleBook bundled(Language language) {
        String name = language.code() + ".yaml";
        try (InputStream in = RuleBookReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("rule file " + name + " is missing");
            }
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), language);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }

    /** The rules in that text; {@link InvalidRulesException} names every problem. */
    static RuleBook read(String name, String yaml, Language language) {
        Problems problems = new Problems(name);
        Optional<RuleBook> book =
                problems.compose(yaml)
                        .map(root -> new RuleBookReader(problems).book(root, language));
        if (!problems.none() || book.isEmpty()) {
            throw new InvalidRulesException(problems.found());
        }
        return book.get();
    }

    private RuleBook book(Node root, Language language) {
        YamlFields fields = YamlFields.of(problems, root, "", KEYS);
        readGroups(fields);
        List<String> negations = texts(fields, "negations").stream().map(Folding::fold).toList();
        index = new PhraseIndex(patterns.numberOf(negations));
        return new RuleBook(
                language,
                patterns,
                index,
                named(fields, "components", ApologyComponent.values(), ApologyComponent::code),
                named(fields, "signs", Sign.values(), Sign::code),
                rules(fields));
    }

    private void readGroups(YamlFields fields) {
        Optional<Node> node = fields.required("groups");
        if (node.isEmpty()) {
            return;
        }
        Set<String> names =
                node.get() instanceof MappingNode mapping
                        ? mapping.getValue().stream()
                                .map(tuple -> tuple.getKeyNode())
                                .filter(ScalarNode.class::isInstance)
                                .map(ScalarNode.class::cast)
                                .map(ScalarNode::getValue)
                                .collect(Collectors.toSet())
                        : Set.of();
        YamlFields each = YamlFields.of(problems, node.get(), "groups", names);
        for (String name : each.keys()) {
            groups.put(name, texts(each, name));
        }
    }

    private <E extends Enum<E>> Map<E, PhraseSet> named(
            YamlFields fields, String key, E[] values, Function<E, String> code) {
        Set<String> codes = Arrays.stream(values).map(code).collect(Collectors.toSet());
        Map<E, PhraseSet> result = new EnumMap<>(values[0].getDeclaringClass());
        fields.required(key)
                .map(node -> YamlFields.of(problems, node, key, codes))
                .ifPresent(
                        each -> {
                            for (E value : values) {
                                result.put(
                                        value, index.add(phrases(each, code.apply(value)), true));
                            }
                        });
        return result;
    }

    private Map<ReplyRule, Rule> rules(YamlFields fields) {
        Map<ReplyRule, Rule> rules = new EnumMap<>(ReplyRule.class);
        for (Node node : fields.list("rules")) {
            YamlFields rule = YamlFields.of(problems, node, "rules", RULE_KEYS);
            String id = rule.text("id").orElse("");
            Optional<ReplyRule> known = ReplyRule.ofCode(id);
            if (known.isEmpty()) {
                problems.add(node, "there is no rule " + id);
            } else if (rules.put(known.get(), rule(rule, known.get())) != null) {
                problems.add(node, "the rule " + id + " is given twice");
            }
        }
        for (ReplyRule rule : ReplyRule.values()) {
            if (!rules.containsKey(rule)) {
                fields.required("rules")
                        .ifPresent(
                                node ->
                                        problems.add(
                                                node, "the rule " + rule.code() + " is missing"));
            }
        }
        return rules;
    }

    private Rule rule(YamlFields fields, ReplyRule rule) {
        Optional<Node> negation = fields.optional("negation");
        String value = negation.flatMap(node -> fields.text(node, "negation")).orElse("excuses");
        if (!NEGATION.contains(value)) {
            problems.add(negation.orElseThrow(), "negation must be excuses or ignored");
        }
        boolean negatable = value.equals("excuses");
        return new Rule(
                index.add(rule.byPhrases() ? phrases(fields, "find") : List.of(), negatable),
                index.add(optional(fields, "weak"), negatable),
                index.add(optional(fields, "except"), false),
                fields.text("why").orElse(""),
                fields.text("better").orElse(""));
    }

    private List<Phrase> optional(YamlFields fields, String key) {
        return fields.optional(key).isEmpty() ? List.of() : phrases(fields, key);
    }

    private List<Phrase> phrases(YamlFields fields, String key) {
        List<Phrase> phrases = new ArrayList<>();
        for (Node node : fields.list(key)) {
            fields.text(node, fields.at(key))
                    .ifPresent(written -> phrases.addAll(parsed(node, written)));
        }
        return List.copyOf(phrases);
    }

    private List<Phrase> parsed(Node node, String written) {
        try {
            return parser.parse(written);
        } catch (IllegalArgumentException e) {
            problems.add(node, "the phrase \"" + written + "\": " + e.getMessage());
            return List.of();
        }
    }

    private List<String> texts(YamlFields fields, String key) {
        return fields.list(key).stream()
                .flatMap(node -> fields.text(node, fields.at(key)).stream())
                .toList();
    }
}
