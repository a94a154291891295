package io.sturmwarnung.benchmarks.understanding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs CoreNLP's own sentiment pipeline and ours over the same posts, each in a process of its own
 * that may use one core, and prints the ratio of their posts per second with the heap beside it.
 * The command is in {@code docs/benchmarks.md}.
 */
public final class UnderstandingSpeed {
    private static final String PEER_POSTS = "300";
    private static final String OUR_POSTS = "7000";

    private UnderstandingSpeed() {}

    /** Takes a file of posts, one JSON object a line. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path posts = Path.of(args[0]);
        double peer = postsPerSecond(run(StockPipeline.class, posts, PEER_POSTS));
        double ours = postsPerSecond(run(OurPipeline.class, posts, OUR_POSTS));
        System.out.printf(Locale.ROOT, "ratio of posts per second: %.0f%n", ours / peer);
        run(TextLength.class, posts, OUR_POSTS).forEach(System.out::println);
    }

    private static List<String> run(Class<?> worker, Path posts, String count)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("worker", ".txt");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-Xmx4g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        worker.getName(),
                        posts.toString(),
                        count);
        Process process =
                new ProcessBuilder(onOneCore(command))
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (exit != 0) {
            throw new IOException(worker.getSimpleName() + " ended with " + exit + ": " + lines);
        }
        return lines;
    }

    /** The option above limits Java's own threads; the system holds everything to one core. */
    private static List<String> onOneCore(List<String> command) {
        Path taskset = Path.of("/usr/bin/taskset");
        if (!Files.isExecutable(taskset)) {
            return command;
        }
        List<String> pinned = new ArrayList<>(List.of(taskset.toString(), "-c", "0"));
        pinned.addAll(command);
        return pinned;
    }

    private static double postsPerSecond(List<String> lines) {
        lines.forEach(System.out::println);
        String last = lines.get(lines.size() - 1);
        return Double.parseDouble(last.substring(last.lastIndexOf(' ') + 1));
    }
}
