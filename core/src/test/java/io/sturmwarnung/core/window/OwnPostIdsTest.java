package io.sturmwarnung.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class OwnPostIdsTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final OwnPostIds own = new OwnPostIds();

    private static Post post(String id, Duration at) {
        return Post.of(id, "x", START.plus(at), "text");
    }

    private static Post answer(String inReplyTo, String conversation, Duration at) {
        return new Post(
                "a",
                "x",
                START.plus(at),
                "text",
                null,
                null,
                null,
                inReplyTo,
                null,
                conversation,
                null);
    }

    @Test
    void knowsRepliesAndTheThreadBelow_for72Hours() {
        own.add(post("x:1", Duration.ZERO));

        assertThat(own.answeredBy(answer("x:1", null, Duration.ofHours(1)))).isTrue();
        assertThat(own.answeredBy(answer("x:2", "x:1", OwnPostIds.KEPT))).isTrue();
        assertThat(own.answeredBy(answer("x:2", "x:3", Duration.ZERO))).isFalse();
        assertThat(own.answeredBy(answer(null, null, Duration.ZERO))).isFalse();
        assertThat(own.answeredBy(answer("x:1", null, OwnPostIds.KEPT.plusMillis(1)))).isFalse();
    }

    @Test
    void forgetsTheOld_andTheFirstOfTooMany() {
        own.add(post("old", Duration.ZERO));
        own.advanceTo(START.plus(OwnPostIds.KEPT).toEpochMilli() + 1);
        assertThat(own.answeredBy(answer("old", null, Duration.ZERO))).isFalse();

        for (int n = 0; n <= OwnPostIds.MOST; n++) {
            own.add(post("x:" + n, Duration.ofDays(3)));
        }
        assertThat(own.answeredBy(answer("x:0", null, Duration.ofDays(3)))).isFalse();
        assertThat(own.answeredBy(answer("x:1", null, Duration.ofDays(3)))).isTrue();
    }
}
