package io.sturmwarnung.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.TestingSink;

import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

@Timeout(120)
class SourcesTest {
    private static final int LINES = 6_000;

    @TempDir private Path folder;

    @Test
    void losesNoLine_whenTheJobFailsAndIsRestored() throws Exception {
        Path file = folder.resolve("_posts.ndjson");
        Files.write(file, IntStream.rangeClosed(1, LINES).mapToObj(i -> "line " + i).toList());
        StreamExecutionEnvironment env =
                new ExecutionSettings(1, folder.resolve("ck").toUri(), true).local();
        Configuration often = new Configuration();
        often.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(50));
        env.configure(often);
        TestingSink<Long> positions = new TestingSink<>();
        Sources.file(env, file)
                .map(new FailOnce())
                .uid("fail-once")
                .sinkTo(positions)
                .uid("positions");
        env.execute();

        assertThat(FailOnce.FAILED_AT).hasPositiveValue();
        List<Long> seen = List.copyOf(positions.written());
        assertThat(seen.stream().distinct().sorted())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, LINES).boxed().toList());
        assertThat((long) seen.size())
                .as("not all are read again, as there was a checkpoint")
                .isLessThan(LINES + FailOnce.FAILED_AT.get());
    }

    /** Slow, so that there are checkpoints, and failing once behind some of them. */
    private static final class FailOnce extends RichMapFunction<RawRecord, Long>
            implements CheckpointListener {
        private static final AtomicLong FAILED_AT = new AtomicLong();

        private transient int checkpoints;

        @Override
        public Long map(RawRecord record) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            if (checkpoints >= 3
                    && record.position() > 1_000
                    && FAILED_AT.compareAndSet(0, record.position())) {
                throw new IllegalStateException("failing once");
            }
            return record.position();
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            checkpoints++;
        }
    }
}
