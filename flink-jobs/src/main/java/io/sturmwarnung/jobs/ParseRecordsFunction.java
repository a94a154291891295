package io.sturmwarnung.jobs;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what another job wrote to Kafka; what cannot be used goes to {@link #REJECTED}. */
final class ParseRecordsFunction<T> extends ProcessFunction<RawRecord, T> {
    /** Records that could not be used. */
    static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected-records") {};

    private final Parser<T> parser;

    ParseRecordsFunction(Parser<T> parser) {
        this.parser = parser;
    }

    /** Reads a record; {@link IOException} says why it cannot be used. */
    interface Parser<T> extends Serializable {
        T parse(byte[] json) throws IOException;
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<T> out) {
        try {
            out.collect(parser.parse(raw.bytes()));
        } catch (IOException e) {
            String text = new String(raw.bytes(), StandardCharsets.UTF_8);
            context.output(
                    REJECTED,
                    new Rejection(
                            raw.source(), raw.position(), e.getMessage(), text, Instant.now()));
        }
    }
}
