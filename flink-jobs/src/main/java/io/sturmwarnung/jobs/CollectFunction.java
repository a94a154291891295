package io.sturmwarnung.jobs;

import io.sturmwarnung.jobs.sink.JsonRecords;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableFunction;

/** Keeps the last record of each id for the result of the job. For the few, not for the many. */
final class CollectFunction<T extends Record> extends RichFlatMapFunction<T, Void> {
    private final String name;
    private final SerializableFunction<T, String> id;
    private final SerializableFunction<T, Record> kept;
    private transient LatestRecords latest;

    CollectFunction(String name, SerializableFunction<T, String> id) {
        this(name, id, record -> record);
    }

    /** Keeps only a part of each record. */
    CollectFunction(
            String name, SerializableFunction<T, String> id, SerializableFunction<T, Record> kept) {
        this.name = name;
        this.id = id;
        this.kept = kept;
    }

    @Override
    public void open(OpenContext context) {
        latest = new LatestRecords();
        getRuntimeContext().addAccumulator(name, latest);
    }

    @Override
    public void flatMap(T record, Collector<Void> out) {
        latest.add(
                new LatestRecords.Entry(id.apply(record), JsonRecords.write(kept.apply(record))));
    }
}
