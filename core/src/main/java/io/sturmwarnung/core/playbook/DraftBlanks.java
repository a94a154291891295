package io.sturmwarnung.core.playbook;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blanks of a draft: {@code [what belongs here]}. Only a person may fill them, and a draft with
 * a blank left in it must not be published.
 */
public final class DraftBlanks {
    private static final Pattern BLANK = Pattern.compile("\\[([^\\[\\]]*\\S[^\\[\\]]*)\\]");

    private DraftBlanks() {}

    /** What belongs into each blank, in order of the text. */
    public static List<String> in(String draft) {
        return BLANK.matcher(draft).results().map((MatchResult blank) -> blank.group(1)).toList();
    }

    /** The draft with its blanks left out: the words that are the same whoever completes it. */
    public static String without(String draft) {
        return replaced(draft, "");
    }

    /** The draft with the same words in place of each blank. */
    static String replaced(String draft, String words) {
        return BLANK.matcher(draft).replaceAll(Matcher.quoteReplacement(words));
    }

    static boolean wellFormed(String draft) {
        String rest = without(draft);
        return rest.indexOf('[') < 0 && rest.indexOf(']') < 0;
    }
}
