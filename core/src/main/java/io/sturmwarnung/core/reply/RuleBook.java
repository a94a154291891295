package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;

import java.util.Map;

/**
 * Everything known of replies in one language.
 *
 * @param patterns the places of all phrases
 * @param phrases all phrases, by list
 * @param components how each component of an apology is said
 * @param signs how the other things that matter are said
 * @param rules all rules
 */
record RuleBook(
        Language language,
        WordPatterns patterns,
        PhraseIndex phrases,
        Map<ApologyComponent, PhraseSet> components,
        Map<Sign, PhraseSet> signs,
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
