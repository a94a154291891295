package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.EntryCheck;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.yaml.Problem;
import io.sturmwarnung.core.yaml.Problems;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The entries of one file of causes, by its sections {@code own}, {@code causes} and {@code hints},
 * and what in it is no use. A file may leave sections, causes and languages out.
 */
final class CauseSections {
    private static final List<String> NAMES = List.of("own", "causes", "hints");

    /** A word or phrase that tells a cause. */
    record Entry(Cause cause, Language language, String words) {}

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Problems problems;
    private final Predicate<String> trusted;

    private CauseSections(String file, Predicate<String> trusted) {
        this.problems = new Problems(file);
        this.trusted = trusted;
    }

    /**
     * The sections of a file.
     *
     * @param trusted words that are taken without a look at what they could find
     */
    static CauseSections read(String file, String yaml, Predicate<String> trusted) {
        CauseSections sections = new CauseSections(file, trusted);
        sections.problems.compose(yaml).ifPresent(sections::addSections);
        return sections;
    }

    /** These entries and the other file's, whose come first. */
    CauseSections with(CauseSections other) {
        CauseSections both = new CauseSections("", trusted);
        for (String name : NAMES) {
            List<Entry> joined = new ArrayList<>(other.entries(name));
            joined.addAll(entries(name));
            both.entries.put(name, joined);
        }
        return both;
    }

    List<Entry> entries(String section) {
        return entries.getOrDefault(section, List.of());
    }

    /** All words and phrases, of whatever section. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        entries.values().forEach(each -> each.forEach(entry -> words.add(entry.words())));
        return words;
    }

    /** What is no use, with the file and the line. */
    List<String> problems() {
        return problems.found().stream().map(CauseSections::told).toList();
    }

    private static String told(Problem problem) {
        return "%s, line %d: %s".formatted(problem.file(), problem.line(), problem.message());
    }

    private void addSections(Node content) {
        for (NodeTuple section : map("the file", content)) {
            String name = text(section.getKeyNode());
            if (NAMES.contains(name)) {
                map(name, section.getValueNode()).forEach(cause -> addCause(name, cause));
            } else {
                problem(section.getKeyNode(), "there is no section %s; there are %s", name, NAMES);
            }
        }
    }

    private void addCause(String section, NodeTuple words) {
        String code = text(words.getKeyNode());
        Cause cause;
        try {
            cause = Cause.ofCode(code);
        } catch (IllegalArgumentException e) {
            problem(words.getKeyNode(), "there is no cause %s", code);
            return;
        }
        map(code, words.getValueNode()).forEach(list -> addEntries(section, cause, list));
    }

    private void addEntries(String section, Cause cause, NodeTuple list) {
        String code = text(list.getKeyNode());
        Language language = language(code);
        if (language == null) {
            problem(
                    list.getKeyNode(),
                    "%s: there is no language %s; there are de and en",
                    cause.code(),
                    code);
        } else if (list.getValueNode() instanceof SequenceNode items) {
            for (Node item : items.getValue()) {
                addEntry(section, new Entry(cause, language, text(item)), item);
            }
        } else {
            problem(list.getKeyNode(), "%s needs a list of entries under %s", cause.code(), code);
        }
    }

    private void addEntry(String section, Entry entry, Node item) {
        try {
            if (!trusted.test(entry.words())) {
                EntryCheck.check(entry.words());
            }
            new Phrasebook<Cause>(entry.language()).add(entry.words(), entry.cause());
            entries.computeIfAbsent(section, unused -> new ArrayList<>()).add(entry);
        } catch (IllegalArgumentException e) {
            problem(item, "%s: %s", entry.cause().code(), e.getMessage());
        }
    }

    private static Language language(String code) {
        return switch (code) {
            case "de" -> Language.GERMAN;
            case "en" -> Language.ENGLISH;
            default -> null;
        };
    }

    private List<NodeTuple> map(String name, Node value) {
        if (value instanceof MappingNode known) {
            return known.getValue();
        }
        problem(value, "%s must be a map", name);
        return List.of();
    }

    /** What a word or number says; nothing for what is neither. */
    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private void problem(Node node, String format, Object... values) {
        problems.add(node, format.formatted(values));
    }
}
