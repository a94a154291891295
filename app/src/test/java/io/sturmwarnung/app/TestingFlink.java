package io.sturmwarnung.app;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink cluster on this machine, a process for each manager. Their class path is what Flink's
 * distribution has in its lib folder and CoreNLP's models, and nothing of this project, so that a
 * class that the jobs' jar lacks is missed.
 */
final class TestingFlink implements AutoCloseable {
    /** What the distribution brings, with what it packs into its own jar, and the models. */
    private static final Pattern LIB =
            Pattern.compile(
                    "(?!.*-tests)(flink-(?!jobs|connector-kafka|test)|frocksdbjni|kryo|minlog"
                            + "|objenesis|reflectasm|commons-(cli|collections|compress|io|lang3"
                            + "|math3|text)|javassist|snakeyaml-engine|snappy-java|lz4-java|jsr305"
                            + "|slf4j-api|log4j-|stanford-corenlp-.*-models).*\\.jar");

    private static final Pattern TROUBLE = Pattern.compile(" (WARN|ERROR|FATAL) |FAILED|Exception");

    /**
     * What Flink 2.2 says where the loss of a task manager takes its neighbour along: a task of two
     * inputs that has read half a buffer gives it back after the connection broke, fails in that
     * for good, and the process ends.
     */
    private static final Pattern TAKEN_ALONG =
            Pattern.compile(
                    "FATAL - exception in exception handler.*\\R.*RemoteTransportException");

    private static final int SLOTS = 3;
    private static final int MOST_STARTS = 6;

    private final Map<Process, Path> taskManagers = new LinkedHashMap<>();
    private final Path folder;
    private final FlinkRest rest;
    private Process jobManager;
    private int started;

    private TestingFlink(Path folder, int restPort) {
        this.folder = folder;
        this.rest = new FlinkRest(restPort);
    }

    /** Starts a job manager and that many task managers with three slots each. */
    static TestingFlink start(Path folder, int taskManagers) throws IOException {
        int restPort = freePort();
        TestingFlink flink = new TestingFlink(folder, restPort);
        Files.createDirectories(folder.resolve("temporary"));
        Path guard = folder.resolve("guard/io/sturmwarnung/app");
        Files.createDirectories(guard);
        try (var compiled = ChildOfTest.class.getResourceAsStream("ChildOfTest.class")) {
            Files.copy(compiled, guard.resolve("ChildOfTest.class"));
        }
        Files.write(folder.resolve("config.yaml"), flink.configuration(freePort(), restPort));
        flink.jobManager =
                flink.start(
                        "job-manager",
                        "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                        List.of());
        for (int i = 0; i < taskManagers; i++) {
            flink.startTaskManager();
        }
        return flink;
    }

    FlinkRest rest() {
        return rest;
    }

    void startTaskManager() throws IOException {
        List<String> sizes = new ArrayList<>();
        for (String size :
                List.of(
                        "cpu.cores=1",
                        "memory.framework.heap.size=128m",
                        "memory.framework.off-heap.size=64m",
                        "memory.task.heap.size=768m",
                        "memory.task.off-heap.size=0",
                        "memory.network.min=64m",
                        "memory.network.max=64m",
                        "memory.managed.size=96m",
                        "memory.jvm-metaspace.size=256m",
                        "memory.jvm-overhead.min=192m",
                        "memory.jvm-overhead.max=192m")) {
            sizes.addAll(List.of("-D", "taskmanager." + size));
        }
        String name = "task-manager-" + ++started;
        Process process =
                start(name, "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", sizes);
        taskManagers.put(process, log(name));
    }

    /** Kills the first task manager with SIGKILL. */
    void killTaskManager() throws InterruptedException {
        Process first = taskManagers.keySet().iterator().next();
        taskManagers.remove(first);
        first.destroyForcibly().waitFor();
    }

    /**
     * Fails with what a manager said if it has ended by itself. One that a lost neighbour took
     * along is started again, as whoever supervises a cluster does.
     */
    void checkAlive() throws IOException {
        List<Process> ended =
                taskManagers.keySet().stream().filter(process -> !process.isAlive()).toList();
        for (Process process : ended) {
            Path log = taskManagers.remove(process);
            if (started == MOST_STARTS || !TAKEN_ALONG.matcher(Files.readString(log)).find()) {
                throw new IllegalStateException("a task manager has ended: " + logs());
            }
            startTaskManager();
        }
        if (!jobManager.isAlive()) {
            throw new IllegalStateException("the job manager has ended: " + logs());
        }
    }

    /** The last lines of each process that matter. */
    String logs() {
        try (Stream<Path> logs = Files.list(folder)) {
            return logs.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(TestingFlink::tail)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "the logs cannot be read: " + e;
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream()
                            .filter(line -> TROUBLE.matcher(line).find())
                            .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - 30))
                    .collect(Collectors.joining("\n", log.getFileName() + ":\n", ""));
        } catch (IOException e) {
            return log + " cannot be read: " + e;
        }
    }

    private List<String> configuration(int rpcPort, int restPort) {
        return List.of(
                "jobmanager.rpc.address: 127.0.0.1",
                "jobmanager.rpc.port: " + rpcPort,
                "jobmanager.bind-host: 127.0.0.1",
                "taskmanager.host: 127.0.0.1",
                "taskmanager.bind-host: 127.0.0.1",
                "taskmanager.numberOfTaskSlots: " + SLOTS,
                "taskmanager.load-balance.mode: SLOTS",
                "rest.address: 127.0.0.1",
                "rest.bind-address: 127.0.0.1",
                "rest.port: " + restPort,
                "rest.bind-port: " + restPort,
                "io.tmp.dirs: " + folder.resolve("temporary"),
                "web.upload.dir: " + folder.resolve("temporary"),
                "heartbeat.interval: 1000",
                "heartbeat.timeout: 10000");
    }

    private Process start(String name, String main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx896m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        for (String opened : List.of("java.util", "java.lang", "java.time")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("-Dlog4j2.level=INFO");
        command.addAll(List.of("-cp", folder.resolve("guard") + File.pathSeparator + lib()));
        command.addAll(List.of(ChildOfTest.class.getName(), main));
        command.addAll(List.of("--configDir", folder.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** The class path of the managers. */
    static String lib() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> LIB.matcher(Path.of(path).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        List<Process> all = new ArrayList<>(taskManagers.keySet());
        all.add(jobManager);
        all.forEach(Process::destroyForcibly);
        all.forEach(process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
