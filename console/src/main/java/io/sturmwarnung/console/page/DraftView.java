package io.sturmwarnung.console.page;

import io.sturmwarnung.core.playbook.PlaybookDrafts;
import io.sturmwarnung.core.playbook.Translated;

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
        return new DraftView(
                id, words.text("draft." + id), Passage.ofDraft(draft.in(words.language())));
    }
}
