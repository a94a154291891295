package io.sturmwarnung.core.post;

import java.time.Instant;

/**
 * What somebody published. The fields are the project's post contract; see docs/architecture.md.
 *
 * @param id unique over all channels, by convention {@code channel:native id}
 * @param channel where it was published: {@code x}, {@code facebook}, {@code news}, …
 * @param createdAt when it was published; the event time of everything that follows
 * @param text what was said, at least one character
 * @param url where to read it, or {@code null}
 * @param language the source's own claim about the language, or {@code null}
 * @param author never {@code null}; {@link Author#UNKNOWN} if the source named none
 * @param inReplyTo id of the post this one answers, or {@code null}
 * @param repostOf id of the post this one passes on, or {@code null}
 * @param conversation id of the post the thread began with, or {@code null}
 * @param engagement never {@code null}
 */
public record Post(
        String id,
        String channel,
        Instant createdAt,
        String text,
        String url,
        String language,
        Author author,
        String inReplyTo,
        String repostOf,
        String conversation,
        Engagement engagement) {

    public Post {
        author = author == null ? Author.UNKNOWN : author;
        engagement = engagement == null ? Engagement.NONE : engagement;
    }

    /** A post of which only the required fields are known. */
    public static Post of(String id, String channel, Instant createdAt, String text) {
        return new Post(id, channel, createdAt, text, null, null, null, null, null, null, null);
    }

    /** The same post from the given account. */
    public Post withAuthor(Author newAuthor) {
        return new Post(
                id,
                channel,
                createdAt,
                text,
                url,
                language,
                newAuthor,
                inReplyTo,
                repostOf,
                conversation,
                engagement);
    }

    /** The same post at another time. */
    public Post withCreatedAt(Instant time) {
        return new Post(
                id,
                channel,
                time,
                text,
                url,
                language,
                author,
                inReplyTo,
                repostOf,
                conversation,
                engagement);
    }

    /**
     * How many people may have seen it: the author's followers, or the views where those are more.
     */
    public long reach() {
        return Math.max(author.followers(), engagement.views());
    }
}
