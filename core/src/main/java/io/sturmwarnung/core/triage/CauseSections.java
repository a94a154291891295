package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of one file of causes, by its sections {@code own}, {@code causes} and {@code hints},
 * and what in it is no use. A file may leave sections, causes and languages out.
 */
final class CauseSections {
    private static final List<String> NAMES = List.of("own", "causes", "hints");

    /** A word or phrase that tells a cause. */
    record Entry(Cause cause, Language language, String words) {}

    private final String file;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private CauseSections(String file) {
        this.file = file;
    }

    static CauseSections read(String file, String yaml) {
        CauseSections sections = new CauseSections(file);
        Load load = new Load(LoadSettings.builder().setLabel(file).build());
        try {
            sections.addSections(load.loadFromString(yaml));
        } catch (YamlEngineException e) {
            sections.problem("is no YAML: " + e.getMessage().strip().replaceAll("\\s*\n\\s*", " "));
        }
        return sections;
    }

    /** These entries and the other file's, whose come first. */
    CauseSections with(CauseSections other) {
        CauseSections both = new CauseSections(file);
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

    List<String> problems() {
        return problems;
    }

    private void addSections(Object content) {
        map("the file", content)
                .forEach(
                        (name, causes) -> {
                            if (NAMES.contains(name)) {
                                map(name, causes)
                                        .forEach((code, words) -> addCause(name, code, words));
                            } else {
                                problem("there is no section %s; there are %s", name, NAMES);
                            }
                        });
    }

    private void addCause(String section, String code, Object words) {
        try {
            Cause cause = Cause.ofCode(code);
            map(code, words)
                    .forEach((language, list) -> addEntries(section, cause, language, list));
        } catch (IllegalArgumentException e) {
            problem("there is no cause %s", code);
        }
    }

    private void addEntries(String section, Cause cause, String code, Object list) {
        Language language = language(code);
        if (language == null) {
            problem("%s: there is no language %s; there are de and en", cause.code(), code);
        } else if (list instanceof List<?> items) {
            for (Object item : items) {
                addEntry(section, new Entry(cause, language, String.valueOf(item)));
            }
        } else {
            problem("%s needs a list of entries under %s", cause.code(), code);
        }
    }

    private void addEntry(String section, Entry entry) {
        try {
            new Phrasebook<Cause>(entry.language()).add(entry.words(), entry.cause());
            entries.computeIfAbsent(section, unused -> new ArrayList<>()).add(entry);
        } catch (IllegalArgumentException e) {
            problem("%s: %s", entry.cause().code(), e.getMessage());
        }
    }

    private static Language language(String code) {
        return switch (code) {
            case "de" -> Language.GERMAN;
            case "en" -> Language.ENGLISH;
            default -> null;
        };
    }

    private Map<String, Object> map(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> known) {
            known.forEach((key, each) -> map.put(String.valueOf(key), each));
        } else {
            problem("%s must be a map", name);
        }
        return map;
    }

    private void problem(String format, Object... values) {
        problems.add(file + ": " + format.formatted(values));
    }
}
