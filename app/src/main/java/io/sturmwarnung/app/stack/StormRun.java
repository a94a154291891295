package io.sturmwarnung.app.stack;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.jobs.BacktestJob;
import io.sturmwarnung.jobs.BacktestSummary;
import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.MentionSettings;
import io.sturmwarnung.jobs.Progress;
import io.sturmwarnung.jobs.RunSummary;
import io.sturmwarnung.jobs.StormPipeline;
import io.sturmwarnung.jobs.StormSinks;
import io.sturmwarnung.jobs.post.Pace;
import io.sturmwarnung.jobs.sink.ElasticsearchSink;
import io.sturmwarnung.jobs.sink.RejectFiles;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One run of the real jobs over a file of posts, in this process.
 *
 * @param input NDJSON, also gzip
 * @param watchlist the brands to look for
 * @param pace how fast; empty for as fast as possible
 * @param knowledge what posts are understood by
 * @param history what was counted before
 * @param playbooks what alerts advise
 * @param data folder for checkpoints and rejects
 */
public record StormRun(
        Path input,
        Watchlist watchlist,
        Optional<Pace> pace,
        Knowledge knowledge,
        PastHours history,
        PlaybookCatalog playbooks,
        Path data) {

    /** Runs to the end of the file. */
    public RunSummary into(ElasticsearchAddress elasticsearch, Consumer<Progress> progress)
            throws Exception {
        return run(settings(), elasticsearch, progress);
    }

    /**
     * The same as a drill, which leaves nothing behind but marked incidents and alerts.
     *
     * @param since when the invented storm begins; what is before only teaches what is usual
     */
    public RunSummary drillInto(
            ElasticsearchAddress elasticsearch, Instant since, Consumer<Progress> progress)
            throws Exception {
        return run(settings().asDrill(since), elasticsearch, progress);
    }

    private RunSummary run(
            MentionSettings settings,
            ElasticsearchAddress elasticsearch,
            Consumer<Progress> progress)
            throws Exception {
        StreamExecutionEnvironment env = environment();
        StormPipeline.define(
                Sources.file(env, input),
                settings,
                new StormSinks(new ElasticsearchSink(elasticsearch), rejects()));
        return StormPipeline.run(env, progress);
    }

    /** Runs to the end of the file with each of these alert budgets, and indexes nothing. */
    public BacktestSummary backtest(List<Double> budgets, Consumer<Progress> progress)
            throws Exception {
        StreamExecutionEnvironment env = environment();
        BacktestJob.define(Sources.file(env, input), settings(), budgets, rejects());
        return BacktestJob.run(env, watchlist, budgets, progress);
    }

    private StreamExecutionEnvironment environment() {
        return ExecutionSettings.replay(data.resolve("checkpoints")).local();
    }

    private MentionSettings settings() {
        MentionSettings unpaced =
                MentionSettings.replay(watchlist)
                        .withKnowledge(knowledge)
                        .withHistory(history)
                        .withPlaybooks(playbooks);
        return pace.map(unpaced::withPace).orElse(unpaced);
    }

    private Sink<Rejection> rejects() {
        return RejectFiles.in(data.resolve("rejects"));
    }
}
