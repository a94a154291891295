package io.sturmwarnung.jobs;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.sink.JsonRecords;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SerializableFunction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads what another job wrote to Kafka; what cannot be used goes to {@link #REJECTED}. */
final class ParseRecordsFunction<T extends Record> extends ProcessFunction<RawRecord, T> {
    /** Records that could not be used. */
    static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected-records") {};

    private final Class<T> type;
    private final SerializableFunction<T, Boolean> complete;
    private final String reason;

    /**
     * @param complete whether a record has all that it needs
     * @param reason why one that has not is refused
     */
    ParseRecordsFunction(Class<T> type, SerializableFunction<T, Boolean> complete, String reason) {
        this.type = type;
        this.complete = complete;
        this.reason = reason;
    }

    @Override
    public void processElement(RawRecord raw, Context context, Collector<T> out) {
        try {
            T read = JsonRecords.read(raw.bytes(), type);
            if (read == null || !complete.apply(read)) {
                throw new IOException(reason);
            }
            out.collect(read);
        } catch (IOException e) {
            String text = new String(raw.bytes(), StandardCharsets.UTF_8);
            context.output(
                    REJECTED,
                    new Rejection(
                            raw.source(), raw.position(), e.getMessage(), text, Instant.now()));
        }
    }
}
