package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The three jobs in one, on one machine and with no Kafka between them. */
public final class StormPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(StormPipeline.class);
    private static final long PROGRESS_MILLIS = 500;
    private static final long STOP_MILLIS = 10_000;

    private StormPipeline() {}

    /**
     * Everything from records to alerts, in the environment of the records. Only of records that
     * end is a summary collected: one of a run that never does would grow for ever.
     */
    public static void define(
            DataStream<RawRecord> records, MentionSettings settings, StormSinks sinks) {
        DataStream<Mention> mentions = MentionJob.define(records, settings, sinks);
        CrisisStreams found = CrisisJob.define(mentions, CrisisSettings.of(settings), sinks);
        if (!settings.live()) {
            collect(found.brands());
            collect(found.sourceAlerts());
        }
        if (!settings.drill()) {
            // Nobody waits for an answer in a drill, and its questions must not count.
            ResponseStreams responses =
                    ResponseJob.define(
                            mentions, found.brands().incidents(), settings.watchlist(), sinks);
            if (!settings.live()) {
                collect(responses);
            }
        }
    }

    private static void collect(DataStream<SourceAlert> alerts) {
        alerts.flatMap(new CollectFunction<>(RunSummary.SOURCE_ALERTS, alert -> alert.id()))
                .returns(Types.VOID)
                .uid(Uids.COLLECT_SOURCE_ALERTS)
                .name("collect source alerts");
    }

    private static void collect(ResponseStreams found) {
        found.metrics()
                .flatMap(
                        new CollectFunction<ResponseMetrics>(
                                RunSummary.RESPONSES,
                                ResponseMetrics::brand,
                                each -> new RunSummary.BrandTotals(each.brand(), each.totals())))
                .returns(Types.VOID)
                .uid(Uids.COLLECT_RESPONSES)
                .name("collect responses");
    }

    /** Keeps incidents and alerts for the summary of the run. */
    static void collect(BrandStreams found) {
        found.incidents()
                .flatMap(new CollectFunction<>(RunSummary.INCIDENTS, incident -> incident.id()))
                .returns(Types.VOID)
                .uid(Uids.COLLECT_INCIDENTS)
                .name("collect incidents");
        found.alerts()
                .flatMap(new CollectFunction<>(RunSummary.ALERTS, alert -> alert.id()))
                .returns(Types.VOID)
                .uid(Uids.COLLECT_ALERTS)
                .name("collect alerts");
    }

    /**
     * Runs what was defined in the environment to its end, and tells how it is getting on about
     * twice a second. If this thread is interrupted the job is cancelled.
     *
     * @throws ExecutionException if the job failed; the innermost cause says why
     */
    public static RunSummary run(StreamExecutionEnvironment env, Consumer<Progress> progress)
            throws Exception {
        JobExecutionResult done = execute(env, "storm-pipeline", progress);
        return RunSummary.of(done.getAllAccumulatorResults(), done.getNetRuntime());
    }

    static JobExecutionResult execute(
            StreamExecutionEnvironment env, String name, Consumer<Progress> progress)
            throws Exception {
        JobClient job = env.executeAsync(name);
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        try {
            while (true) {
                try {
                    return result.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    Progress.ask(job).ifPresent(progress);
                }
            }
        } catch (InterruptedException e) {
            stop(job, result);
            throw e;
        }
    }

    /** Cancels a job and waits until its tasks have ended, but not for ever. */
    static void stop(JobClient job, CompletableFuture<JobExecutionResult> result) {
        try {
            job.cancel().get(STOP_MILLIS, TimeUnit.MILLISECONDS);
            result.get(STOP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            // That is how a cancelled job ends; one that does not will end with the process.
            LOG.debug("the job was cancelled", e);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
