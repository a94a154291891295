package io.sturmwarnung.jobs;

import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How far a running job has come, up to a second ago.
 *
 * @param read posts read so far
 * @param eventTime the time of the newest of them, or {@code null} if there is none yet
 */
public record Progress(long read, Instant eventTime) {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long PATIENCE_MILLIS = 500;

    /** What the job says, or nothing if it does not answer at once, as when it has just ended. */
    static Optional<Progress> ask(JobClient job) throws InterruptedException {
        try {
            return Optional.of(
                    of(job.getAccumulators().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)));
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // The last of these is what a cluster says that went away with its job.
            LOG.debug("no progress could be read", e);
            return Optional.empty();
        }
    }

    static Progress of(Map<String, Object> counts) {
        long read = (long) counts.getOrDefault(Tally.POSTS_READ, 0L);
        long newest = (long) counts.getOrDefault(Tally.EVENT_TIME, Long.MIN_VALUE);
        return new Progress(read, newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest));
    }
}
