package io.sturmwarnung.jobs.post;

import io.sturmwarnung.core.post.LineReader;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostParser;
import io.sturmwarnung.core.post.RejectedPostException;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.Tally;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Reads posts; what is not a post goes to {@link #REJECTED} with the reason and the record, of a
 * very long one the beginning.
 */
public final class ParsePostsFunction extends ProcessFunction<RawRecord, Post> {
    /** Records that are not posts. */
    public static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected-posts") {};

    private transient Clock clock;
    private transient PostParser parser;
    private transient Tally read;
    private transient Tally rejected;

    @Override
    public void open(OpenContext context) {
        clock = Clock.systemUTC();
        parser = new PostParser(clock);
        read = Tally.open(getRuntimeContext(), Tally.POSTS_READ);
        rejected = Tally.open(getRuntimeContext(), Tally.POSTS_REJECTED);
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<Post> out) {
        try {
            out.collect(parse(raw));
            read.increment();
        } catch (RejectedPostException e) {
            context.output(REJECTED, rejection(raw, e.getMessage()));
            rejected.increment();
        }
    }

    private Post parse(RawRecord raw) throws RejectedPostException {
        if (raw.truncated()) {
            throw new RejectedPostException(
                    "the line is longer than " + LineReader.MAX_LINE_BYTES + " bytes");
        }
        return parser.parse(raw.bytes());
    }

    private Rejection rejection(RawRecord raw, String reason) {
        int kept = Math.min(raw.bytes().length, LineReader.KEPT_BYTES);
        String text = new String(raw.bytes(), 0, kept, StandardCharsets.UTF_8);
        return new Rejection(raw.source(), raw.position(), reason, text, clock.instant());
    }
}
