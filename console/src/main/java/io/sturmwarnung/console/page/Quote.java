package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.triage.Cause;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A post as it is quoted, with what was understood of it.
 *
 * @param authorKind who speaks, where that makes a difference; else {@code null}
 * @param text what it says, the words that told the cause set apart
 * @param offence how it offends, or {@code null} if it does not
 * @param cause what it holds against the brand, or {@code null} if that is unknown
 * @param causeWords the words that told the cause, also those that the shortened text lacks
 * @param link where to read it, or {@code null} if it has no address that is safe to follow
 */
record Quote(
        String channel,
        Instant createdAt,
        String author,
        String authorKind,
        List<Passage> text,
        String offence,
        String cause,
        List<String> causeWords,
        String reach,
        String link) {

    /** Who is answered in another way than anybody is. */
    static final Set<AuthorKind> NOTABLE =
            EnumSet.of(
                    AuthorKind.MEDIA,
                    AuthorKind.INFLUENCER,
                    AuthorKind.FORMER_EMPLOYEE,
                    AuthorKind.BOT);

    static Quote of(EvidencePost post, Words words) {
        boolean notable = NOTABLE.contains(post.authorKind());
        boolean offends = post.offence() != Offence.Kind.NONE;
        boolean told = post.cause() != Cause.UNKNOWN;
        return new Quote(
                post.channel(),
                post.createdAt(),
                post.author().isBlank() ? words.text("quote.unknown") : post.author(),
                notable ? words.text("author." + post.authorKind().code()) : null,
                Passage.of(post.text(), post.causeWords()),
                offends ? words.text("offence." + post.offence().code()) : null,
                told ? CauseName.of(post.cause()).in(words.language()) : null,
                post.causeWords(),
                words.number(post.reach()),
                Links.toWeb(post.url()).orElse(null));
    }

    /** The same, where there may be none. */
    static Quote ofNullable(EvidencePost post, Words words) {
        return post == null ? null : of(post, words);
    }
}
