package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;

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
    private static final String FILE = "triage/causes.yaml";

    private static final String OWN = "own";
    private static final String CAUSES = "causes";
    private static final String HINTS = "hints";

    static CauseDictionary of(Dictionaries dictionaries) {
        return dictionaries.shared("causes", () -> build(dictionaries));
    }

    private static CauseDictionary build(Dictionaries dictionaries) {
        CauseSections shipped = CauseSections.read(FILE, Dictionaries.shipped(FILE), words -> true);
        if (!shipped.problems().isEmpty()) {
            throw new IllegalStateException(
                    "the product's own dictionary: " + String.join("; ", shipped.problems()));
        }
        CauseSections sections = shipped;
        if (dictionaries.own(FILE).isPresent()) {
            CauseSections own =
                    CauseSections.read(
                            FILE, dictionaries.own(FILE).get(), shipped.words()::contains);
            own.problems().forEach(dictionaries::problem);
            sections = shipped.with(own);
        }
        return new CauseDictionary(
                byLanguage(sections, OWN),
                byLanguage(sections, CAUSES),
                byLanguage(sections, HINTS),
                shipped.entries(CAUSES).stream()
                        .map(CauseSections.Entry::cause)
                        .distinct()
                        .toList());
    }

    private static Map<Language, Phrasebook<Set<Cause>>> byLanguage(
            CauseSections sections, String section) {
        Map<Language, Phrasebook<Set<Cause>>> phrasebooks = new EnumMap<>(Language.class);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            Map<String, Set<Cause>> causes = new LinkedHashMap<>();
            for (CauseSections.Entry entry : sections.entries(section)) {
                if (entry.language() == language) {
                    causes.computeIfAbsent(entry.words(), unused -> EnumSet.noneOf(Cause.class))
                            .add(entry.cause());
                }
            }
            Phrasebook<Set<Cause>> phrasebook = new Phrasebook<>(language);
            causes.forEach(phrasebook::add);
            phrasebooks.put(language, phrasebook);
        }
        return phrasebooks;
    }
}
