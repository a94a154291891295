package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Turns an object with a post's fields into a {@link Post}, or says everything wrong with it. */
final class PostValidator {
    /** Elasticsearch takes ids up to 512 bytes, and a mention's id begins with its brand's. */
    static final int MAX_ID_BYTES = 440;

    static final int MAX_CHANNEL_CHARS = 64;
    static final int MAX_TEXT_CHARS = 100_000;

    private static final String ID = "a text such as \"x:570306\"";

    private final PostTimes times;
    private final UnaryOperator<String> label;

    /**
     * @param label what to call a field in messages
     */
    PostValidator(Clock clock, UnaryOperator<String> label) {
        this.times = new PostTimes(clock);
        this.label = label;
    }

    Post validate(ObjectNode node) throws RejectedPostException {
        JsonFields fields = new JsonFields(node, label);
        String id = id(fields, "id", fields.required("id", ID));
        String channel = channel(fields);
        Instant createdAt = times.read(fields, "createdAt");
        String text = text(fields);
        Post post =
                new Post(
                        id,
                        channel,
                        createdAt,
                        text,
                        fields.optional("url", "a text"),
                        fields.optional("language", "a text such as \"de\""),
                        author(fields),
                        reference(fields, "inReplyTo"),
                        reference(fields, "repostOf"),
                        reference(fields, "conversation"),
                        engagement(fields.object("engagement")));
        if (!fields.problems().isEmpty()) {
            throw new RejectedPostException(String.join("; ", fields.problems()));
        }
        return post;
    }

    private static String reference(JsonFields fields, String field) {
        return id(fields, field, fields.optional(field, "the id of a post"));
    }

    private static String id(JsonFields fields, String field, String id) {
        if (id == null) {
            return null;
        }
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_ID_BYTES) {
            fields.problem(
                    field, "has %,d bytes, expected at most %d".formatted(bytes, MAX_ID_BYTES));
        } else if (!CleanText.of(id).equals(id) || id.lines().count() > 1) {
            fields.problem(field, "has characters that cannot be part of an id");
        }
        return id;
    }

    private static String channel(JsonFields fields) {
        String channel = fields.required("channel", "a text such as \"x\" or \"forum\"");
        if (channel == null) {
            return null;
        }
        if (CleanText.length(channel) > MAX_CHANNEL_CHARS) {
            fields.problem(
                    "channel",
                    "has %,d characters, expected at most %d"
                            .formatted(CleanText.length(channel), MAX_CHANNEL_CHARS));
        }
        return CleanText.of(channel).strip().toLowerCase(Locale.ROOT);
    }

    private static String text(JsonFields fields) {
        String text = fields.required("text", "what was said");
        if (text == null) {
            return null;
        }
        if (CleanText.length(text) > MAX_TEXT_CHARS) {
            fields.problem(
                    "text",
                    "has %,d characters, expected at most %,d"
                            .formatted(CleanText.length(text), MAX_TEXT_CHARS));
            return null;
        }
        String clean = CleanText.of(text);
        if (clean.isBlank()) {
            fields.problem("text", "holds only control characters, expected what was said");
        }
        return clean;
    }

    private static Author author(JsonFields fields) {
        if (!fields.has("author")) {
            return Author.UNKNOWN;
        }
        JsonFields author = fields.object("author");
        return new Author(
                author.optional("id", "a text"),
                author.optional("handle", "a text such as \"@nordlicht\""),
                author.optional("name", "a text"),
                author.count("followers"),
                author.flag("verified"),
                kind(author.optional("kind", "a kind such as person, brand, media or bot")));
    }

    /** Sources may know kinds that we do not; that makes a post no worse. */
    private static AuthorKind kind(String code) {
        return Arrays.stream(AuthorKind.values())
                .filter(kind -> kind.code().equalsIgnoreCase(code))
                .findFirst()
                .orElse(AuthorKind.UNKNOWN);
    }

    private static Engagement engagement(JsonFields fields) {
        return new Engagement(
                fields.count("likes"),
                fields.count("replies"),
                fields.count("reposts"),
                fields.count("views"));
    }
}
