package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that tell each cause, by language: {@code causes.yaml}, read by people and by this.
 *
 * @param own what makes a post of the brand itself a cause
 * @param all what people blame the brand for
 * @param hints what tells it where nothing in {@code all} does
 * @param precedence the causes in the file's order
 */
record CauseDictionary(
        Map<Language, Phrasebook<Set<Cause>>> own,
        Map<Language, Phrasebook<Set<Cause>>> all,
        Map<Language, Phrasebook<Set<Cause>>> hints,
        List<Cause> precedence) {
    private static final String FILE = "causes.yaml";

    static CauseDictionary bundled() {
        try (InputStream stream = CauseDictionary.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("dictionary " + FILE + " is missing");
            }
            Load load = new Load(LoadSettings.builder().setLabel(FILE).build());
            Map<?, ?> file = map(load.loadFromInputStream(stream), FILE);
            Map<?, ?> own = map(file.get("own"), "own");
            Map<?, ?> all = map(file.get("causes"), "causes");
            Map<?, ?> hints = map(file.get("hints"), "hints");
            List<Cause> precedence =
                    all.keySet().stream().map(code -> cause((String) code)).toList();
            return new CauseDictionary(
                    byLanguage(own), byLanguage(all), byLanguage(hints), precedence);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + FILE, e);
        }
    }

    private static Map<Language, Phrasebook<Set<Cause>>> byLanguage(Map<?, ?> causes) {
        Map<Language, Phrasebook<Set<Cause>>> phrasebooks = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            Map<String, Set<Cause>> entries = new LinkedHashMap<>();
            causes.forEach(
                    (code, words) -> {
                        for (Object entry : entries((String) code, words, language)) {
                            entries.computeIfAbsent(
                                            String.valueOf(entry),
                                            unused -> EnumSet.noneOf(Cause.class))
                                    .add(cause((String) code));
                        }
                    });
            Phrasebook<Set<Cause>> phrasebook = new Phrasebook<>(language);
            entries.forEach(phrasebook::add);
            phrasebooks.put(language, phrasebook);
        }
        return phrasebooks;
    }

    private static Cause cause(String code) {
        try {
            return Cause.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s: there is no cause %s".formatted(FILE, code), e);
        }
    }

    private static List<?> entries(String code, Object words, Language language) {
        if (map(words, code).get(language.code()) instanceof List<?> entries) {
            return entries;
        }
        throw new IllegalStateException(
                "%s: %s needs a list of entries under %s".formatted(FILE, code, language.code()));
    }

    private static Map<?, ?> map(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException("%s: %s must be a map".formatted(FILE, name));
    }
}
