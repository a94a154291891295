package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

@Timeout(120)
class LiveJobTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(100);

    @TempDir private Path folder;

    private final TestingSink<String> lines = new TestingSink<>();

    @Test
    void goesOnWhereItWasStopped_andReadsWhatCameMeanwhile() throws Exception {
        Path posts = Files.createDirectory(folder.resolve("posts"));
        write(posts.resolve("b.ndjson"), "b", 200);
        write(posts.resolve("_hidden.ndjson"), "hidden", 10);
        write(posts.resolve("notes.txt"), "notes", 10);

        try (Running first = new Running(posts)) {
            waitUntil(() -> lines.written().size() == 200);
            first.waitForACheckpointFromNowOn();
        }
        assertThat(lines.written()).hasSize(200);
        write(posts.resolve("a.ndjson"), "a", 100);
        Files.writeString(posts.resolve("c.ndjson.gz"), "not packed");
        try (Running second = new Running(posts)) {
            waitUntil(() -> lines.written().size() >= 301);
            second.waitForACheckpointFromNowOn();
        }

        assertThat(lines.written())
                .containsAll(expected("a", 100))
                .containsAll(expected("b", 200))
                .anyMatch(line -> line.contains("this file cannot be read on: "))
                .hasSize(301)
                .doesNotHaveDuplicates();
    }

    @Test
    void saysThatItFailed_andRunsAgain() throws Exception {
        Path posts = Files.createDirectory(folder.resolve("posts"));
        FailOnce.FAILED.set(false);
        try (Running running = new Running(posts)) {
            write(posts.resolve("a.ndjson"), "a", 9);
            write(posts.resolve("fail.ndjson"), "fail", 1);
            waitUntil(() -> running.recoveries.size() == 2);
            waitUntil(() -> lines.written().size() >= 10);

            assertThat(running.recoveries)
                    .containsExactly(LiveJob.Recovery.STARTING_AGAIN, LiveJob.Recovery.RUNNING);
        }
        assertThat(lines.written()).containsAll(expected("a", 9)).contains("fail 1");
    }

    @Test
    void failsAtOnce_whenTheCheckpointIsOfNoUse() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("chk-1"));
        Files.writeString(broken.resolve("_metadata"), "no checkpoint");
        StreamExecutionEnvironment env = environment(Optional.of(broken));
        Sources.folder(env, folder).map(new FailOnce()).uid("x").sinkTo(lines).uid("lines");

        assertThatThrownBy(() -> LiveJob.start(env)).isInstanceOf(Exception.class);
    }

    private static void write(Path file, String word, int count) throws IOException {
        Files.write(file, expected(word, count));
        // As if it had lain there for a while: nobody waits for its writer.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private static List<String> expected(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + " " + i).toList();
    }

    private static void waitUntil(BooleanSupplier done) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    private StreamExecutionEnvironment environment(Optional<Path> checkpoint) {
        StreamExecutionEnvironment env =
                ExecutionSettings.monitor(folder.resolve("checkpoints")).localFrom(checkpoint);
        Configuration often = new Configuration();
        often.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, OFTEN);
        env.configure(often);
        return env;
    }

    /** A job over a folder in a thread of its own, which ends when that is interrupted. */
    private final class Running implements AutoCloseable {
        private final CheckpointFolder checkpoints;
        private final Thread thread;
        private final Queue<LiveJob.Recovery> recoveries = new ConcurrentLinkedQueue<>();

        Running(Path posts) throws Exception {
            checkpoints = CheckpointFolder.open(folder.resolve("checkpoints")).orElseThrow();
            checkpoints.tidy();
            StreamExecutionEnvironment env = environment(checkpoints.newest());
            Sources.folder(env, posts)
                    .map(new FailOnce())
                    .uid("fail-once")
                    .sinkTo(lines)
                    .uid("lines");
            LiveJob job = LiveJob.start(env);
            thread = new Thread(() -> watch(job), "watch");
            thread.start();
        }

        private void watch(LiveJob job) {
            try {
                job.watch(progress -> {}, recoveries::add);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The second from now on has begun after this was called. */
        void waitForACheckpointFromNowOn() {
            for (int i = 0; i < 2; i++) {
                String before = newest();
                waitUntil(() -> !newest().equals(before));
            }
        }

        private String newest() {
            try {
                return checkpoints.newest().toString();
            } catch (IOException e) {
                // The job deletes old checkpoints while they are looked at.
                return "";
            }
        }

        @Override
        public void close() throws IOException {
            thread.interrupt();
            waitUntil(() -> !thread.isAlive());
            checkpoints.close();
        }
    }

    /** Fails at the line {@code fail 1} when it comes first. */
    private static final class FailOnce implements MapFunction<RawRecord, String> {
        private static final long serialVersionUID = 1L;
        private static final AtomicBoolean FAILED = new AtomicBoolean();

        @Override
        public String map(RawRecord record) {
            String line = new String(record.bytes(), StandardCharsets.UTF_8);
            if (line.equals("fail 1") && FAILED.compareAndSet(false, true)) {
                throw new IllegalStateException("failing once");
            }
            return line;
        }
    }
}
