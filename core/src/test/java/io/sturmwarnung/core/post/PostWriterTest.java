package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class PostWriterTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesOnlyTheRequiredFields_whenNothingElseIsKnown() {
        Post post = Post.of("x:1", "x", Instant.parse("2026-06-01T00:00:00Z"), "hello");

        assertThat(PostWriter.toJson(post))
                .isEqualTo(
                        "{\"id\":\"x:1\",\"channel\":\"x\","
                                + "\"createdAt\":\"2026-06-01T00:00:00Z\",\"text\":\"hello\"}");
    }

    @Test
    void writesEveryField_whenAllAreKnown() throws Exception {
        Author author = new Author("7", "@a", "Ä", 12, true, AuthorKind.MEDIA);
        Post post =
                new Post(
                        "x:2",
                        "x",
                        Instant.parse("2026-06-01T00:00:01Z"),
                        "two\nlines \"quoted\" 😡",
                        "https://x.example/2",
                        "de",
                        author,
                        "x:1",
                        "x:0",
                        "x:1",
                        new Engagement(1, 2, 3, 4));

        String line = PostWriter.toJson(post);
        JsonNode read = JSON.readTree(line);

        assertThat(line).doesNotContain("\n");
        assertThat(read.get("text").asText()).isEqualTo(post.text());
        assertThat(read.get("url").asText()).isEqualTo("https://x.example/2");
        assertThat(read.get("language").asText()).isEqualTo("de");
        assertThat(read.get("inReplyTo").asText()).isEqualTo("x:1");
        assertThat(read.get("repostOf").asText()).isEqualTo("x:0");
        assertThat(read.get("conversation").asText()).isEqualTo("x:1");
        assertThat(read.get("author"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"id\":\"7\",\"handle\":\"@a\",\"name\":\"Ä\",\"followers\":12,"
                                        + "\"verified\":true,\"kind\":\"media\"}"));
        assertThat(read.get("engagement"))
                .isEqualTo(JSON.readTree("{\"likes\":1,\"replies\":2,\"reposts\":3,\"views\":4}"));
    }
}
