package io.sturmwarnung.app.stack;

import io.sturmwarnung.app.config.PostSource;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.LiveJob;
import io.sturmwarnung.jobs.MentionSettings;
import io.sturmwarnung.jobs.StormPipeline;
import io.sturmwarnung.jobs.StormSinks;
import io.sturmwarnung.jobs.sink.ElasticsearchSink;
import io.sturmwarnung.jobs.sink.RejectFiles;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The real jobs over posts that never end, in this process.
 *
 * @param source where posts come from
 * @param settings what the jobs are told
 * @param checkpoints folder for what they know
 * @param rejects folder for what cannot be used
 */
public record MonitorRun(
        PostSource source, MentionSettings settings, Path checkpoints, Path rejects) {

    /**
     * Starts the jobs.
     *
     * @param checkpoint where to go on; empty to begin anew
     * @throws CommandFailedException if they cannot go on there
     */
    public LiveJob into(ElasticsearchAddress elasticsearch, Optional<Path> checkpoint)
            throws Exception {
        StreamExecutionEnvironment env =
                ExecutionSettings.monitor(checkpoints).localFrom(checkpoint);
        StormPipeline.define(
                PostSources.records(env, source),
                settings,
                new StormSinks(new ElasticsearchSink(elasticsearch), RejectFiles.in(rejects)));
        try {
            return LiveJob.start(env);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (checkpoint.isEmpty()) {
                throw e;
            }
            throw new CommandFailedException(
                    "the jobs cannot go on from %s: %s. --fresh begins without it"
                            .formatted(checkpoint.get(), innermost(e)),
                    e);
        }
    }

    /** Flink wraps what happened several times. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
