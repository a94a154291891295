package io.sturmwarnung.jobs.post;

import io.sturmwarnung.core.post.Post;

import org.apache.flink.api.common.functions.RichMapFunction;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Holds posts back so that event time passes at a given speed. The clock starts with the first post
 * that is paced, and starts again after a restore. Meant for one task; while it waits, checkpoints
 * wait too.
 */
public final class PacePostsFunction extends RichMapFunction<Post, Post> {
    private final Pace pace;
    private final Wait wait;
    private transient Instant firstEvent;
    private transient long firstNanos;

    public PacePostsFunction(Pace pace) {
        this(pace, new ThreadWait());
    }

    PacePostsFunction(Pace pace, Wait wait) {
        this.pace = pace;
        this.wait = wait;
    }

    @Override
    public Post map(Post post) throws InterruptedException {
        Instant time = post.createdAt();
        if (pace.liveFrom() != null && time.isBefore(pace.liveFrom())) {
            return post;
        }
        if (firstEvent == null) {
            firstEvent = time;
            firstNanos = wait.nanoTime();
        }
        double due = Duration.between(firstEvent, time).toNanos() / pace.speed();
        long ahead = (long) due - (wait.nanoTime() - firstNanos);
        if (ahead > 0) {
            wait.forNanos(ahead);
        }
        return post;
    }

    /** The passing of time. */
    interface Wait extends Serializable {
        long nanoTime();

        void forNanos(long nanos) throws InterruptedException;
    }

    private static final class ThreadWait implements Wait {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void forNanos(long nanos) throws InterruptedException {
            Thread.sleep(Duration.ofNanos(nanos));
        }
    }
}
