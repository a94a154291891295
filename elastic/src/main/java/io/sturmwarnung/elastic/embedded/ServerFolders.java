package io.sturmwarnung.elastic.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is where in a server's data directory. */
record ServerFolders(Path root) {
    static final String CLUSTER = "sturmwarnung";

    /** Creates the folders and what the server reads, and removes what the last run left. */
    void prepare() throws IOException {
        for (Path folder : List.of(data(), logs(), config(), temporary())) {
            Files.createDirectories(folder);
        }
        copyResource("log4j2.properties", config().resolve("log4j2.properties"));
        copyResource("watchdog.sh", watchdogScript());
        Files.writeString(config().resolve("elasticsearch.yml"), "# Settings come from sturm.\n");
        Files.deleteIfExists(httpPorts());
        Files.deleteIfExists(serverPid());
        Files.deleteIfExists(log());
        Files.writeString(output(), "");
    }

    Path data() {
        return root.resolve("data");
    }

    /** Locked by the server while it runs. */
    Path nodeLock() {
        return data().resolve("node.lock");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log() {
        return logs().resolve(CLUSTER + ".log");
    }

    /** Written by the server when it is ready: one address with port a line. */
    Path httpPorts() {
        return logs().resolve("http.ports");
    }

    Path config() {
        return root.resolve("config");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** Locked by the command that started the server, and holding its process id. */
    Path commandLock() {
        return root.resolve("command.lock");
    }

    Path serverPid() {
        return root.resolve("server.pid");
    }

    /** What the server is given on its standard input. */
    Path arguments() {
        return root.resolve("server.arguments");
    }

    /** What the server writes on its standard output before it has a log. */
    Path output() {
        return root.resolve("server.out");
    }

    /** The shell script that runs the server. */
    Path watchdogScript() {
        return root.resolve("watchdog.sh");
    }

    /** The last lines of what the server wrote; says so if it wrote nothing. */
    String lastLines(int most) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : List.of(output(), log())) {
            if (Files.exists(file)) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        lines.removeIf(String::isBlank);
        return lines.isEmpty()
                ? "(it wrote nothing)"
                : String.join("\n", lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    private static void copyResource(String name, Path target) throws IOException {
        try (InputStream content = ServerFolders.class.getResourceAsStream(name)) {
            Files.write(target, content.readAllBytes());
        }
    }
}
