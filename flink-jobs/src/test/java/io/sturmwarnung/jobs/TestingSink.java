package io.sturmwarnung.jobs;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps in memory what is written to it, by all tasks and in all attempts. */
public final class TestingSink<T> implements Sink<T> {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<Integer, Queue<Object>> WRITTEN = new ConcurrentHashMap<>();

    private final int number = NEXT.incrementAndGet();

    public TestingSink() {
        WRITTEN.put(number, new ConcurrentLinkedQueue<>());
    }

    /** What was written so far. */
    @SuppressWarnings("unchecked") // Only this sink writes under its number.
    public Queue<T> written() {
        return (Queue<T>) WRITTEN.get(number);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        Queue<T> written = written();
        return new SinkWriter<>() {
            @Override
            public void write(T element, Context context) {
                written.add(element);
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }
}
