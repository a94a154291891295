package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Valid posts of every shape, and how they are written. */
final class TestingPosts {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    private TestingPosts() {}

    static Arbitrary<Post> posts() {
        Arbitrary<String> ids = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(60);
        Arbitrary<String> words = ids.map(CleanText::of).filter(text -> !text.isBlank());
        Arbitrary<String> lines = words.map(text -> text.replaceAll("[\\r\\n\\t]", "_"));
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(300)
                        .map(CleanText::of)
                        .filter(text -> !text.isBlank());
        Arbitrary<Instant> times =
                Arbitraries.longs()
                        .between(PostTimes.EARLIEST.toEpochMilli(), NOW.toEpochMilli())
                        .map(Instant::ofEpochMilli);
        Arbitrary<Post> required =
                Combinators.combine(lines, Arbitraries.of("x", "forum"), times, texts).as(Post::of);
        return Combinators.combine(
                        required,
                        words.injectNull(0.3),
                        lines.injectNull(0.3),
                        authors(words),
                        engagements())
                .as(TestingPosts::complete);
    }

    private static Post complete(
            Post post, String word, String reference, Author author, Engagement engagement) {
        return new Post(
                post.id(),
                post.channel(),
                post.createdAt(),
                post.text(),
                word,
                word,
                author,
                reference,
                reference,
                reference,
                engagement);
    }

    private static Arbitrary<Author> authors(Arbitrary<String> words) {
        return Combinators.combine(
                        words.injectNull(0.3),
                        words.injectNull(0.3),
                        Arbitraries.longs().between(0, JsonFields.MAX_COUNT),
                        Arbitraries.of(true, false),
                        Arbitraries.of(AuthorKind.class))
                .as(
                        (id, name, followers, verified, kind) ->
                                new Author(id, name, name, followers, verified, kind));
    }

    private static Arbitrary<Engagement> engagements() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, JsonFields.MAX_COUNT);
        return Combinators.combine(counts, counts, counts, counts).as(Engagement::new);
    }

    static ObjectNode json(Post post) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", post.id()).put("channel", post.channel());
        node.put("createdAt", post.createdAt().toString()).put("text", post.text());
        node.put("url", post.url()).put("language", post.language());
        node.put("inReplyTo", post.inReplyTo()).put("repostOf", post.repostOf());
        node.put("conversation", post.conversation());
        Author author = post.author();
        node.putObject("author")
                .put("id", author.id())
                .put("handle", author.handle())
                .put("name", author.name())
                .put("followers", author.followers())
                .put("verified", author.verified())
                .put("kind", author.kind().code());
        Engagement engagement = post.engagement();
        node.putObject("engagement")
                .put("likes", engagement.likes())
                .put("replies", engagement.replies())
                .put("reposts", engagement.reposts())
                .put("views", engagement.views());
        return node;
    }
}
