package io.sturmwarnung.benchmarks.window;

import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * One job in a local cluster without parallelism: posts of a day, counted in one way. The job is
 * one thread, and its CPU time is what counts, so that other work on the machine matters little.
 *
 * @param posts how many posts were counted
 * @param windows how many windows came of it
 * @param fingerprint the same exactly if the windows are the same, however they were ordered
 * @param seconds CPU time from the first post to the last window
 */
record WindowRun(long posts, long windows, long fingerprint, double seconds) {
    private static final Duration SPAN = Duration.ofDays(1);
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String WINDOWS = "windows";
    private static final String FINGERPRINT = "fingerprint";

    static WindowRun of(Way way, Duration window, long posts) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1);
        environment.getConfig().enableObjectReuse();
        SingleOutputStreamOperator<TimedPost> numbered =
                environment
                        .fromSequence(0, posts - 1)
                        .map(new NumberedPosts(posts))
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<TimedPost>forBoundedOutOfOrderness(
                                                Duration.ofMillis(TimedPost.DISORDER))
                                        .withTimestampAssigner((post, time) -> post.time()));
        // Without parallelism all posts of a brand are in the right place already, so that the job
        // is one thread and nothing is measured of the way between threads.
        KeyedStream<TimedPost, String> byBrand =
                DataStreamUtils.reinterpretAsKeyedStream(numbered, TimedPost::brand, Types.STRING);
        way.count(byBrand, window).map(new Tally()).sinkTo(new DiscardingSink<>());
        JobExecutionResult result = environment.execute(way + " " + window);
        long first = result.getAccumulatorResult(FIRST);
        long last = result.getAccumulatorResult(LAST);
        return new WindowRun(
                posts,
                result.getAccumulatorResult(WINDOWS),
                result.getAccumulatorResult(FINGERPRINT),
                (last - first) / 1e9);
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    boolean sameWindowsAs(WindowRun other) {
        return windows == other.windows && fingerprint == other.fingerprint;
    }

    double postsPerSecond() {
        return posts / seconds;
    }

    /** Makes the posts, and notes when the first was made. */
    private static final class NumberedPosts extends RichMapFunction<Long, TimedPost> {
        private final long posts;
        private transient LongMinimum first;

        NumberedPosts(long posts) {
            this.posts = posts;
        }

        @Override
        public void open(OpenContext context) {
            first = new LongMinimum();
            getRuntimeContext().addAccumulator(FIRST, first);
        }

        @Override
        public TimedPost map(Long number) {
            if (number == 0) {
                first.add(cpuNanos());
            }
            return TimedPost.of(number, posts, SPAN.toMillis());
        }
    }

    /** Counts the windows, and notes when the last one came. */
    private static final class Tally extends RichMapFunction<WindowResult, WindowResult> {
        private transient LongMaximum last;
        private transient LongCounter windows;
        private transient LongCounter fingerprint;

        @Override
        public void open(OpenContext context) {
            last = new LongMaximum();
            windows = new LongCounter();
            fingerprint = new LongCounter();
            getRuntimeContext().addAccumulator(LAST, last);
            getRuntimeContext().addAccumulator(WINDOWS, windows);
            getRuntimeContext().addAccumulator(FINGERPRINT, fingerprint);
        }

        @Override
        public WindowResult map(WindowResult result) {
            last.add(cpuNanos());
            windows.add(1L);
            fingerprint.add(result.fingerprint());
            return result;
        }
    }
}
