package io.sturmwarnung.console.page;

import io.sturmwarnung.core.playbook.DraftBlanks;
import io.sturmwarnung.core.playbook.PlaybookDrafts;
import io.sturmwarnung.core.playbook.Translated;

import java.util.ArrayList;
import java.util.List;

/**
 * One draft of a playbook, to be copied and completed.
 *
 * @param id what the page calls it
 * @param passages its text; the blanks in it are telling
 */
record DraftView(String id, String heading, List<Passage> passages) {

    /** All drafts, in the order in which they are needed. */
    static List<DraftView> all(PlaybookDrafts drafts, Words words) {
        return List.of(
                of("holding", drafts.holdingStatement(), words),
                of("without", drafts.withoutExpert(), words),
                of("briefing", drafts.internalBriefing(), words),
                of("apology", drafts.personalApology(), words),
                of("reply", drafts.publicReply(), words));
    }

    /** Each blank with what belongs into it. */
    static List<Fact> blanks(PlaybookDrafts drafts, Words words) {
        return drafts.blanks().stream()
                .map(
                        blank ->
                                new Fact(
                                        "[" + blank.name().in(words.language()) + "]",
                                        blank.explanation().in(words.language())))
                .toList();
    }

    private static DraftView of(String id, Translated draft, Words words) {
        return new DraftView(id, words.text("draft." + id), passages(draft.in(words.language())));
    }

    private static List<Passage> passages(String draft) {
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
}
