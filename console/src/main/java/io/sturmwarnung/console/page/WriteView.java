package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookDrafts;
import io.sturmwarnung.core.playbook.Translated;

import java.util.List;
import java.util.Optional;

/**
 * The form to write a draft.
 *
 * @param text what it begins with; may be empty
 * @param language {@code de} or {@code en}, that of the draft
 * @param starts the playbook's own words to begin with
 * @param send where a draft is sent
 * @param open whether somebody is about to write
 */
record WriteView(String text, String language, List<Start> starts, String send, boolean open) {

    /**
     * Words to begin with.
     *
     * @param german where to get them in German
     * @param english where to get them in English
     * @param held whether they have to wait
     */
    record Start(String label, String german, String english, boolean held) {}

    /** What the public may be told; the internal briefing is no reply. */
    private static final List<String> KINDS = List.of("holding", "without", "apology", "reply");

    static WriteView of(Story story, Entry entry, Words words) {
        String id = story.incident().id();
        String language = entry.languageOr(words.language());
        Playbook playbook = story.playbook().playbook();
        boolean held = !story.playbook().heldBack().isEmpty();
        String text =
                entry.text() != null
                        ? entry.text()
                        : draft(playbook, entry.start()).map(each -> each.in(language)).orElse("");
        List<Start> starts =
                playbook == null
                        ? List.of()
                        : KINDS.stream()
                                .map(
                                        kind ->
                                                new Start(
                                                        words.text("draft." + kind),
                                                        Links.start(id, kind, "de", words),
                                                        Links.start(id, kind, "en", words),
                                                        held && kind.equals("apology")))
                                .toList();
        return new WriteView(text, language, starts, Links.drafts(id, words), !text.isEmpty());
    }

    private static Optional<Translated> draft(Playbook playbook, String kind) {
        if (playbook == null || kind == null) {
            return Optional.empty();
        }
        PlaybookDrafts drafts = playbook.drafts();
        return switch (kind) {
            case "holding" -> Optional.of(drafts.holdingStatement());
            case "without" -> Optional.of(drafts.withoutExpert());
            case "apology" -> Optional.of(drafts.personalApology());
            case "reply" -> Optional.of(drafts.publicReply());
            default -> Optional.empty();
        };
    }
}
