package io.sturmwarnung.jobs.response;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.sink.JsonRecords;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Reads incidents that another job wrote to Kafka; what is none goes to {@link #REJECTED}. */
public final class ParseIncidentsFunction extends ProcessFunction<RawRecord, Incident> {
    /** Records that are not incidents. */
    public static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected-incidents") {};

    @Override
    public void processElement(RawRecord raw, Context context, Collector<Incident> out) {
        try {
            Incident incident = JsonRecords.read(raw.bytes(), Incident.class);
            if (!complete(incident)) {
                throw new IOException("not an incident: brand, onset or updatedAt is missing");
            }
            out.collect(incident);
        } catch (IOException e) {
            String text = new String(raw.bytes(), StandardCharsets.UTF_8);
            context.output(
                    REJECTED,
                    new Rejection(
                            raw.source(), raw.position(), e.getMessage(), text, Instant.now()));
        }
    }

    private static boolean complete(Incident incident) {
        return incident != null
                && incident.brand() != null
                && incident.onset() != null
                && incident.updatedAt() != null;
    }
}
