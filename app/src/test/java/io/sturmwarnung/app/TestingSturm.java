package io.sturmwarnung.app;

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
