package io.sturmwarnung.benchmarks.window;

import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

import java.time.Duration;

/** A way to count posts in windows that slide by a minute. */
enum Way {
    /** Flink's own operator, with an aggregate so that it keeps three numbers for each window. */
    FLINK {
        @Override
        DataStream<WindowResult> count(KeyedStream<TimedPost, String> posts, Duration window) {
            return posts.window(SlidingEventTimeWindows.of(window, SLIDE))
                    .aggregate(new Totals(), new Results());
        }
    },
    /** The product's slots. */
    SLOTS {
        @Override
        DataStream<WindowResult> count(KeyedStream<TimedPost, String> posts, Duration window) {
            return posts.process(new CountSlotsFunction(window));
        }
    };

    static final Duration SLIDE = Duration.ofMinutes(1);

    /** The figures of every window with a post in it. */
    abstract DataStream<WindowResult> count(KeyedStream<TimedPost, String> posts, Duration window);

    /** Volume, confidence of critical posts and reach. */
    private static final class Totals implements AggregateFunction<TimedPost, long[], long[]> {
        @Override
        public long[] createAccumulator() {
            return new long[3];
        }

        @Override
        public long[] add(TimedPost post, long[] totals) {
            totals[0]++;
            totals[1] += post.negativeMilli();
            totals[2] += post.reach();
            return totals;
        }

        @Override
        public long[] getResult(long[] totals) {
            return totals;
        }

        @Override
        public long[] merge(long[] a, long[] b) {
            return new long[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
        }
    }

    private static final class Results
            extends ProcessWindowFunction<long[], WindowResult, String, TimeWindow> {
        @Override
        public void process(
                String brand,
                Context context,
                Iterable<long[]> windows,
                Collector<WindowResult> out) {
            for (long[] totals : windows) {
                long end = context.window().getEnd();
                out.collect(new WindowResult(brand, end, totals[0], totals[1], totals[2]));
            }
        }
    }
}
