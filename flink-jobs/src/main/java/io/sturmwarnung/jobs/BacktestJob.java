package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.util.List;
import java.util.function.Consumer;

/**
 * How often would each alert budget have alerted, and how soon? Posts are matched and annotated
 * once; then the mentions are watched once as the watchlist says and once with each budget. Nothing
 * is indexed.
 */
public final class BacktestJob {
    private BacktestJob() {}

    /**
     * Everything from records to counted alerts, in the environment of the records.
     *
     * @param budgets alerts a month, all different; each is tried on every brand
     * @param rejects takes what could not be read
     */
    public static void define(
            DataStream<RawRecord> records,
            MentionSettings settings,
            List<Double> budgets,
            Sink<Rejection> rejects) {
        MentionStreams found = MentionJob.find(records, settings);
        MentionJob.write(found.rejects(), rejects);
        DataStream<Mention> mentions = found.mentions();
        CrisisSettings asItIs = CrisisSettings.of(settings);
        DataStream<SourceAlert> channels = CrisisJob.channels(CrisisJob.heard(mentions));
        StormPipeline.collect(CrisisJob.watch(mentions, channels, asItIs, Uids.WATCH_BRANDS));
        for (int number = 0; number < budgets.size(); number++) {
            CrisisSettings tried = asItIs.withAlertBudget(budgets.get(number));
            String uid = Uids.BACKTEST + "-" + number;
            collect(CrisisJob.watch(mentions, channels, tried, uid), number);
        }
    }

    private static void collect(BrandStreams found, int number) {
        found.incidents()
                .flatMap(new CollectFunction<>(incidents(number), incident -> incident.id()))
                .returns(Types.VOID)
                .uid(Uids.BACKTEST_INCIDENTS + "-" + number)
                .name("collect incidents of a budget");
        found.alerts()
                .flatMap(
                        new CollectFunction<>(alerts(number), alert -> alert.id(), RaisedAlert::of))
                .returns(Types.VOID)
                .uid(Uids.BACKTEST_ALERTS + "-" + number)
                .name("collect alerts of a budget");
    }

    /** Under which name the incidents of a budget are found in the result. */
    static String incidents(int number) {
        return "backtest." + number + ".incidents";
    }

    /** Under which name the alerts of a budget are found in the result. */
    static String alerts(int number) {
        return "backtest." + number + ".alerts";
    }

    /**
     * Runs what was defined in the environment to its end, as {@link StormPipeline#run} does.
     *
     * @param watchlist the one it was defined with
     * @param budgets those it was defined with
     */
    public static BacktestSummary run(
            StreamExecutionEnvironment env,
            Watchlist watchlist,
            List<Double> budgets,
            Consumer<Progress> progress)
            throws Exception {
        JobExecutionResult done = StormPipeline.execute(env, "backtest", progress);
        return BacktestSummary.of(
                done.getAllAccumulatorResults(), done.getNetRuntime(), watchlist.brands(), budgets);
    }
}
