package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands as the launcher does, in this process or in one that can be killed. */
final class TestingSturm {

    /** What came of a command. */
    record Outcome(int exitCode, String out, String err) {}

    static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine sturm = Sturm.commandLine();
        sturm.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = sturm.execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    /** The arguments of a replay of those posts. */
    static String[] replay(Path input, Path watchlist, String speed, Path data, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "replay",
                                "--input",
                                input.toString(),
                                "--watchlist",
                                watchlist.toString(),
                                "--speed",
                                speed,
                                "--data",
                                data.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Replays as fast as possible, and returns the report. */
    static JsonNode report(Path input, Path watchlist, Path data, String... more)
            throws IOException {
        Path report = data.resolveSibling(data.getFileName() + ".json");
        List<String> options = new ArrayList<>(List.of(more));
        options.addAll(List.of("--report", report.toString()));
        Outcome outcome =
                run(replay(input, watchlist, "max", data, options.toArray(String[]::new)));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        return new ObjectMapper().readTree(report.toFile());
    }

    /** A process of its own, whose output goes to that file. */
    static Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String opened : List.of("java.util", "java.lang", "java.time")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("-Dsturm.home=" + System.getProperty("sturm.home"));
        command.add("-Dsturm.log=" + output + ".log");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Sturm.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private TestingSturm() {}
}
