package io.sturmwarnung.benchmarks.detection;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingStream;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CPU time of Flink's tasks in this process, read again and again while they run, as a thread's
 * time is gone with it. What the tasks that watch brands are at, the samples of Java's flight
 * recorder tell: it looks at threads that run, not at those that wait.
 */
final class TaskTimes {
    private static final Pattern TASK = Pattern.compile("(.*) \\(\\d+/\\d+\\)#\\d+");
    private static final long EVERY_MILLIS = 10;
    private static final String SAMPLE = "jdk.ExecutionSample";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, String> tasks = new HashMap<>();
    private final Map<Long, Long> nanos = new HashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private final RecordingStream samples = new RecordingStream();
    private volatile boolean ended;
    private Thread reader;

    private TaskTimes() {}

    /** Reads until {@link #end}. */
    static TaskTimes begin() {
        TaskTimes times = new TaskTimes();
        times.samples.enable(SAMPLE).withPeriod(Duration.ofMillis(EVERY_MILLIS));
        times.samples.onEvent(SAMPLE, times::sampled);
        times.samples.startAsync();
        times.reader = Thread.ofPlatform().daemon().start(times::run);
        return times;
    }

    private void run() {
        while (!ended) {
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                read(thread);
            }
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(ThreadInfo thread) {
        Matcher task = TASK.matcher(thread == null ? "" : thread.getThreadName());
        if (!task.matches()) {
            return;
        }
        long id = thread.getThreadId();
        long used = threads.getThreadCpuTime(id);
        tasks.put(id, task.group(1));
        nanos.merge(id, used, Math::max);
    }

    private void sampled(RecordedEvent sample) {
        RecordedThread thread = sample.getThread("sampledThread");
        String name = thread == null ? null : thread.getJavaName();
        if (name != null
                && sample.getStackTrace() != null
                && TASK.matcher(name).matches()
                && name.contains("watch brands")) {
            seen.merge(part(sample.getStackTrace().getFrames()), 1, Integer::sum);
        }
    }

    private static String part(List<RecordedFrame> stack) {
        if (in(stack, ".BrandWatch")) {
            return "watch";
        }
        return in(stack, ".Documents") ? "documents" : "streaming";
    }

    private static boolean in(List<RecordedFrame> stack, String type) {
        return stack.stream().anyMatch(at -> at.getMethod().getType().getName().endsWith(type));
    }

    /** Seconds by task, once all have ended. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new TreeMap<>();
        nanos.forEach((id, used) -> seconds.merge(tasks.get(id), used / 1e9, Double::sum));
        return seconds;
    }

    /** How often a task that watches brands was seen at each of its parts. */
    Map<String, Integer> seen() {
        return seen;
    }

    void end() throws InterruptedException {
        samples.stop();
        ended = true;
        reader.join();
    }
}
