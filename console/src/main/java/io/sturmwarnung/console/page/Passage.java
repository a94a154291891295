package io.sturmwarnung.console.page;

import io.sturmwarnung.core.playbook.DraftBlanks;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a quoted text.
 *
 * @param telling whether it is one of the words that told the cause, or a blank of a draft
 */
record Passage(String text, boolean telling) {

    /**
     * Takes a text apart around those words, which stand in it in this order. A word that the text
     * does not have as a whole, because it was shortened or cleaned, is passed over.
     */
    static List<Passage> of(String text, List<String> words) {
        // Words are known with the plain apostrophe, whichever one was typed.
        String searched = text.replace('’', '\'').replace('´', '\'');
        List<Passage> passages = new ArrayList<>();
        int done = 0;
        for (String word : words) {
            int at = wordAt(searched, word, done);
            if (at < 0) {
                continue;
            }
            if (at > done) {
                passages.add(new Passage(text.substring(done, at), false));
            }
            done = at + word.length();
            passages.add(new Passage(text.substring(at, done), true));
        }
        if (done < text.length()) {
            passages.add(new Passage(text.substring(done), false));
        }
        return List.copyOf(passages);
    }

    /** Takes a draft apart around its blanks. */
    static List<Passage> ofDraft(String draft) {
        List<Passage> passages = new ArrayList<>();
        int done = 0;
        for (String blank : DraftBlanks.in(draft)) {
            String marked = "[" + blank + "]";
            int at = draft.indexOf(marked, done);
            if (at > done) {
                passages.add(new Passage(draft.substring(done, at), false));
            }
            passages.add(new Passage(marked, true));
            done = at + marked.length();
        }
        if (done < draft.length()) {
            passages.add(new Passage(draft.substring(done), false));
        }
        return List.copyOf(passages);
    }

    private static int wordAt(String text, String word, int from) {
        if (word.isEmpty()) {
            return -1;
        }
        int at = text.indexOf(word, from);
        while (at >= 0 && (joined(text, at) || joined(text, at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    /** Whether a word goes on over that place. */
    private static boolean joined(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.codePointBefore(at))
                && Character.isLetterOrDigit(text.codePointAt(at));
    }
}
