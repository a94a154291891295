package io.sturmwarnung.benchmarks.detection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CPU time of Flink's tasks in this process, read again and again while they run, as a thread's
 * time is gone with it. Within the tasks that watch brands, the stack tells what they are at.
 */
final class TaskTimes {
    private static final Pattern TASK = Pattern.compile("(.*) \\(\\d+/\\d+\\)#\\d+");
    private static final long EVERY_MILLIS = 10;
    private static final int DEPTH = 60;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<Long, String> tasks = new HashMap<>();
    private final Map<Long, Long> nanos = new HashMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private volatile boolean ended;
    private Thread reader;

    private TaskTimes() {}

    /** Reads until {@link #end}. */
    static TaskTimes begin() {
        TaskTimes times = new TaskTimes();
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
        boolean worked = used > nanos.getOrDefault(id, 0L);
        nanos.merge(id, used, Math::max);
        if (worked && task.group(1).contains("watch brands")) {
            ThreadInfo now = threads.getThreadInfo(id, DEPTH);
            if (now != null) {
                seen.merge(part(now.getStackTrace()), 1, Integer::sum);
            }
        }
    }

    private static String part(StackTraceElement[] stack) {
        if (Arrays.stream(stack).anyMatch(at -> at.getClassName().endsWith(".BrandWatch"))) {
            return "watch";
        }
        if (Arrays.stream(stack).anyMatch(at -> at.getClassName().endsWith(".Documents"))) {
            return "documents";
        }
        return "streaming";
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
        ended = true;
        reader.join();
    }
}
