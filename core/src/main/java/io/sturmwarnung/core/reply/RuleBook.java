package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;

import java.util.List;
import java.util.Map;

/**
 * Everything known of replies in one language.
 *
 * @param negations words that turn what follows into its opposite
 * @param components how each component of an apology is said
 * @param signs how the other things that matter are said
 * @param rules all rules
 */
record RuleBook(
        Language language,
        WordPattern negations,
        Map<ApologyComponent, List<Phrase>> components,
        Map<Sign, List<Phrase>> signs,
        Map<ReplyRule, Rule> rules) {

    private static final RuleBook GERMAN = RuleBookReader.bundled(Language.GERMAN);
    private static final RuleBook ENGLISH = RuleBookReader.bundled(Language.ENGLISH);

    /** The product's rules for German or English. */
    static RuleBook of(Language language) {
        return switch (language) {
            case GERMAN -> GERMAN;
            case ENGLISH -> ENGLISH;
            case OTHER -> throw new IllegalArgumentException("replies are German or English");
        };
    }
}
