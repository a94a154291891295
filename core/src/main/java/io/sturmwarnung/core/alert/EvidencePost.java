package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.triage.Cause;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A post that an alert quotes.
 *
 * @param id id of the post
 * @param channel where it was published
 * @param createdAt when
 * @param author handle, name or id of the account; empty if unknown
 * @param text what it says, shortened to at most {@link #MAX_TEXT} characters
 * @param url where to read it, or {@code null}
 * @param reach how many people may have seen it
 * @param authorKind who speaks, by account and text
 * @param cause what it blames the brand for, or what an own post gives cause for
 * @param causeWords the words that told the cause, in their order; the shortened text may lack some
 * @param offence how it offends, {@link Offence.Kind#NONE} if it does not
 * @param replies how often it was answered or passed on, as far as is known
 */
public record EvidencePost(
        String id,
        String channel,
        Instant createdAt,
        String author,
        String text,
        String url,
        long reach,
        AuthorKind authorKind,
        Cause cause,
        List<String> causeWords,
        Offence.Kind offence,
        long replies) {

    /** The longest quotation, in characters. */
    public static final int MAX_TEXT = 280;

    /** Alerts stored by an earlier version do not say what was understood. */
    public EvidencePost {
        authorKind = authorKind == null ? AuthorKind.UNKNOWN : authorKind;
        cause = cause == null ? Cause.UNKNOWN : cause;
        causeWords = causeWords == null ? List.of() : List.copyOf(causeWords);
        offence = offence == null ? Offence.Kind.NONE : offence;
    }

    /** Quotes a mention. */
    public static EvidencePost of(Mention mention) {
        Post post = mention.post();
        Annotation understood = mention.annotation();
        Offence offence = understood.offence();
        return new EvidencePost(
                post.id(),
                post.channel(),
                post.createdAt(),
                name(post.author()),
                shortened(post.text()),
                post.url(),
                post.reach(),
                understood.author(),
                understood.cause(),
                understood.causeWords(),
                offence.offensive() ? offence.kind() : Offence.Kind.NONE,
                post.engagement().replies() + post.engagement().reposts());
    }

    /** The same with one more reply. */
    public EvidencePost withOneMoreReply() {
        return new EvidencePost(
                id,
                channel,
                createdAt,
                author,
                text,
                url,
                reach,
                authorKind,
                cause,
                causeWords,
                offence,
                replies + 1);
    }

    private static String name(Author author) {
        String name = author.handle() != null ? author.handle() : author.name();
        return name == null ? Objects.requireNonNullElse(author.id(), "") : name;
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        // A character outside the basic plane takes two chars, which must not be torn apart.
        int end = MAX_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
