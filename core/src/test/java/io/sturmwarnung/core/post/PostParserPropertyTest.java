package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

class PostParserPropertyTest {
    private final PostParser parser = new PostParser(TestingPosts.CLOCK);

    @Property(tries = 300)
    void readsBackWhatWasWritten(@ForAll("posts") Post post) throws RejectedPostException {
        assertThat(parser.parse(TestingPosts.json(post).toString())).isEqualTo(post);
    }

    @Property(tries = 300)
    void readsTheSame_inWhateverZoneTheTimeIsWritten(
            @ForAll("posts") Post post, @ForAll @IntRange(min = -1080, max = 1080) int minutes)
            throws RejectedPostException {
        ZoneOffset zone = ZoneOffset.ofTotalSeconds(60 * minutes);
        ObjectNode json =
                TestingPosts.json(post)
                        .put("createdAt", post.createdAt().atOffset(zone).toString());

        assertThat(parser.parse(json.toString())).isEqualTo(post);
    }

    @Property(tries = 500)
    void returnsOrRejects_whateverTheBytes(@ForAll byte[] line) {
        check(line);
    }

    @Property(tries = 1000)
    void returnsOrRejects_whenAByteIsBroken(
            @ForAll("posts") Post post, @ForAll @IntRange(max = 10_000) int at, @ForAll byte with) {
        byte[] line = TestingPosts.json(post).toString().getBytes(StandardCharsets.UTF_8);
        line[at % line.length] = with;
        check(line);
    }

    @Property(tries = 1000)
    void returnsOrRejects_whenAFieldHoldsSomethingElse(
            @ForAll("posts") Post post,
            @ForAll("fields") String pointer,
            @ForAll("junk") String junk)
            throws Exception {
        ObjectNode node = TestingPosts.json(post);
        JsonNode value = new JsonMapper().readTree(junk);
        int dot = pointer.indexOf('.');
        ObjectNode parent = dot < 0 ? node : (ObjectNode) node.get(pointer.substring(0, dot));
        parent.set(pointer.substring(dot + 1), value);
        check(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void check(byte[] line) {
        try {
            Post post = parser.parse(line);
            assertThat(post.text()).isNotBlank();
            assertThat(post.createdAt()).isAfterOrEqualTo(PostTimes.EARLIEST);
            assertThat(post.reach()).isNotNegative();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(post.text())).isTrue();
        } catch (RejectedPostException e) {
            assertThat(e).hasMessageMatching("(?s).{8,}");
        }
    }

    @Provide
    Arbitrary<Post> posts() {
        return TestingPosts.posts();
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                List.of(
                        "id",
                        "channel",
                        "createdAt",
                        "text",
                        "url",
                        "author",
                        "author.handle",
                        "author.followers",
                        "author.verified",
                        "author.kind",
                        "inReplyTo",
                        "engagement",
                        "engagement.likes"));
    }

    @Provide
    Arbitrary<String> junk() {
        return Arbitraries.of(
                "null",
                "true",
                "-1",
                "1.5",
                "1e300",
                "99999999999999999999",
                "\"\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"+999999999-01-01T00:00:00Z\"",
                "\"-999999999-01-01T00:00:00+18:00\"",
                "[]",
                "[[[1]]]",
                "{}",
                "{\"a\":{\"b\":[]}}");
    }
}
