package io.sturmwarnung.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ScopedWindowsTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final BrandWindows windows = new BrandWindows();

    private void say(int n, Duration at, String channel, String... topics) {
        Post post = Post.of("p" + n, channel, START.plus(at), "text");
        windows.count(
                new Mention(
                        "b",
                        List.of(topics),
                        post,
                        false,
                        false,
                        post.createdAt(),
                        Annotation.NONE));
    }

    @Test
    void hasNone_forAMentionWithoutTopic() {
        say(1, Duration.ZERO, "x");

        assertThat(windows.topics()).isEmpty();
        assertThat(windows.channels()).extracting(ScopedFigures::name).containsExactly("x");
    }

    @Test
    void countsFurtherNamesTogether_andAMentionOnceAmongThem() {
        for (int n = 0; n < ScopedWindows.MOST_NAMES; n++) {
            say(n, Duration.ofSeconds(n), "x", "topic" + n);
        }
        say(100, Duration.ofMinutes(1), "x", "topic0", "topic30", "topic31");
        say(101, Duration.ofMinutes(1), "x", "t".repeat(ScopedWindows.LONGEST_NAME + 1));
        windows.advanceTo(START.plusSeconds(120));

        assertThat(windows.topics())
                .hasSize(ScopedWindows.MOST_NAMES + 1)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        assertThat(volumeOf(ScopedWindows.REST)).isEqualTo(2);
        assertThat(volumeOf("topic0")).isEqualTo(2);
    }

    private long volumeOf(String topic) {
        return windows.topics().stream()
                .filter(scope -> scope.name().equals(topic))
                .mapToLong(scope -> scope.day().volume())
                .sum();
    }

    @Test
    void dropsANameAfterADayOfSilence_andGivesItsPlaceAway() {
        for (int n = 0; n < ScopedWindows.MOST_NAMES; n++) {
            say(n, Duration.ofHours(n == 0 ? 0 : 1), "x", "topic" + n);
        }
        windows.advanceTo(START.plus(Duration.ofDays(1)));
        assertThat(volumeOf("topic0")).isEqualTo(1);

        windows.advanceTo(START.plus(Duration.ofDays(1)).plusSeconds(60));
        say(100, Duration.ofDays(1).plusSeconds(61), "x", "new");

        assertThat(volumeOf("topic0")).isZero();
        assertThat(volumeOf("new")).isEqualTo(1);
        assertThat(volumeOf(ScopedWindows.REST)).isZero();
    }

    @Test
    void tellsHowFastTalkGrows() {
        for (int minute = 0; minute < 60; minute++) {
            say(minute, Duration.ofMinutes(minute), "steady");
        }
        say(100, Duration.ofMinutes(58), "sudden");
        windows.advanceTo(START.plus(Duration.ofHours(1)));

        assertThat(windows.channels())
                .extracting(ScopedFigures::velocity)
                .containsExactly(1.0, 12.0);
        windows.advanceTo(START.plus(Duration.ofHours(3)));
        assertThat(windows.channels())
                .extracting(ScopedFigures::velocity)
                .containsExactly(0.0, 0.0);
    }
}
