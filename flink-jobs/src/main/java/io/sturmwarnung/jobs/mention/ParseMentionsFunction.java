package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.sink.JsonRecords;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads mentions that another job wrote to Kafka; what is none goes to {@link #REJECTED}. */
public final class ParseMentionsFunction extends ProcessFunction<RawRecord, Mention> {
    /** Records that are not mentions. */
    public static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected-mentions") {};

    @Override
    public void processElement(RawRecord raw, Context context, Collector<Mention> out) {
        try {
            Mention mention = JsonRecords.read(raw.bytes(), Mention.class);
            if (!complete(mention)) {
                throw new IOException("not a mention: brand, post, time or annotation is missing");
            }
            out.collect(mention);
        } catch (IOException e) {
            String text = new String(raw.bytes(), StandardCharsets.UTF_8);
            context.output(
                    REJECTED,
                    new Rejection(
                            raw.source(), raw.position(), e.getMessage(), text, Instant.now()));
        }
    }

    private static boolean complete(Mention mention) {
        return mention != null
                && mention.brand() != null
                && mention.topics() != null
                && mention.post() != null
                && mention.post().id() != null
                && mention.post().createdAt() != null
                && mention.observedAt() != null
                && mention.annotation() != null;
    }
}
