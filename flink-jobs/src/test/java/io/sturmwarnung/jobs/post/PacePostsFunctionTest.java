package io.sturmwarnung.jobs.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.TestingPosts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class PacePostsFunctionTest {
    private static final Instant START = TestingPosts.START;

    private final TestingWait wait = new TestingWait();

    @Test
    void letsEventTimePassAtTheGivenSpeed() throws Exception {
        PacePostsFunction pace = new PacePostsFunction(new Pace(60, null), wait);

        pace.map(at(START));
        pace.map(at(START.plusSeconds(60)));
        pace.map(at(START.plusSeconds(30)));
        pace.map(at(START.plusSeconds(90)));

        assertThat(Duration.ofNanos(wait.now)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void letsEverythingBeforeTheLiveTimePassAtOnce() throws Exception {
        PacePostsFunction pace = new PacePostsFunction(new Pace(1, START), wait);

        pace.map(at(START.minus(Duration.ofDays(14))));
        pace.map(at(START.minusSeconds(1)));
        assertThat(wait.now).isZero();

        pace.map(at(START));
        pace.map(at(START.plusSeconds(2)));
        assertThat(Duration.ofNanos(wait.now)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void refusesASpeedThatIsNone() {
        assertThatThrownBy(() -> new Pace(0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pace(Double.NaN, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Post at(Instant time) {
        return Post.of("x:1", "x", time, "text");
    }

    private static final class TestingWait implements PacePostsFunction.Wait {
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void forNanos(long nanos) {
            now += nanos;
        }
    }
}
