package io.sturmwarnung.jobs;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/**
 * A count that is seen in two places: as a metric while a job runs, and as an accumulator in the
 * result of a job that ends. Accumulators start again at 0 when a job is restored; they are exact
 * for a replay, which is never restored but run again.
 */
public final class Tally {
    /** Posts that could be read, duplicates included. */
    public static final String POSTS_READ = "numPostsRead";

    /** Records that are not posts. */
    public static final String POSTS_REJECTED = "numPostsRejected";

    /** Posts whose id had come before. */
    public static final String POSTS_DUPLICATE = "numPostsDuplicate";

    /** Posts that came after the watermark had passed their time, duplicates excluded. */
    public static final String POSTS_LATE = "numPostsLate";

    /** Mentions that came to the watch twice; only after a recovery. */
    public static final String MENTIONS_DUPLICATE = "numMentionsDuplicate";

    /** Mentions of one brand; the brand's id follows. */
    public static final String MENTIONS_OF = "numMentions.";

    /** The newest event time, in milliseconds since 1970; not a count but a maximum. */
    public static final String EVENT_TIME = "newestEventTime";

    /** The time the first event was observed at, in milliseconds since 1970; a minimum. */
    public static final String EVENT_TIME_OLDEST = "oldestEventTime";

    private final LongCounter total = new LongCounter();
    private final Counter metric;

    private Tally(Counter metric) {
        this.metric = metric;
    }

    /** Opens the count of that name for one task. */
    public static Tally open(RuntimeContext context, String name) {
        Tally tally = new Tally(context.getMetricGroup().counter(name));
        context.addAccumulator(name, tally.total);
        return tally;
    }

    /** Counts one more. */
    public void increment() {
        total.add(1L);
        metric.inc();
    }
}
