package io.sturmwarnung.jobs;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A job inside this process whose sources never end. */
public final class LiveJob {
    private static final Logger LOG = LoggerFactory.getLogger(LiveJob.class);

    /**
     * Flink waits for about a second before it starts a job again; a rarer look could miss that.
     */
    private static final long LOOK_MILLIS = 200;

    private static final int LOOKS_A_PROGRESS = 5;
    private static final long STATUS_MILLIS = 1_000;

    private final JobClient job;
    private final CompletableFuture<JobExecutionResult> end;

    private LiveJob(JobClient job) {
        this.job = job;
        this.end = job.getJobExecutionResult();
    }

    /**
     * Starts what was defined in the environment.
     *
     * @throws Exception if it cannot be, as when it cannot go on from its checkpoint
     */
    public static LiveJob start(StreamExecutionEnvironment env) throws Exception {
        return new LiveJob(env.executeAsync("storm-monitor"));
    }

    /**
     * Stays with the job until this thread is interrupted, and then ends it.
     *
     * @param progress told every second how it is getting on; counts begin with this process
     * @param recovery told whenever the job has failed and is started again, and when it runs again
     * @throws ExecutionException if the job failed for good
     */
    public void watch(Consumer<Progress> progress, Consumer<Recovery> recovery)
            throws InterruptedException, ExecutionException {
        Recovery last = Recovery.RUNNING;
        try {
            for (long look = 1; true; look++) {
                try {
                    end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException stillRunning) {
                    if (look % LOOKS_A_PROGRESS == 0) {
                        Progress.ask(job).ifPresent(progress);
                    }
                    Recovery now = recovery(last);
                    if (now != last) {
                        recovery.accept(now);
                    }
                    last = now;
                }
            }
        } finally {
            if (!end.isDone()) {
                StormPipeline.stop(job, end);
            }
        }
    }

    private Recovery recovery(Recovery last) throws InterruptedException {
        try {
            JobStatus status = job.getJobStatus().get(STATUS_MILLIS, TimeUnit.MILLISECONDS);
            return switch (status) {
                case RESTARTING, FAILING -> Recovery.STARTING_AGAIN;
                case RUNNING -> Recovery.RUNNING;
                default -> last;
            };
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debug("the job's status could not be read", e);
            return last;
        }
    }

    /** Whether a job runs. */
    public enum Recovery {
        /** It failed, and goes on from its last checkpoint after a pause. */
        STARTING_AGAIN,
        /** It runs again. */
        RUNNING
    }
}
