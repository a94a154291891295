package io.sturmwarnung.app.config;

import io.sturmwarnung.console.server.ConsoleSettings;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.snakeyaml.engine.v2.nodes.Node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what is needed to watch. What cannot be read is replaced, and a problem noted. */
final class MonitoringReader {
    /** The sections of the configuration that are read here. */
    static final Set<String> KEYS =
            Set.of("source", "console", "playbooks", "history", "checkpoints", "rejects");

    private static final Set<String> KAFKA_KEYS = Set.of("bootstrapServers", "topic", "group");
    private static final Set<String> CONSOLE_KEYS = Set.of("host", "port", "names");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]");
    private static final String DEFAULT_GROUP = "sturm-monitor";
    private static final int DEFAULT_PORT = 8080;

    private final Problems problems;
    private final EnvironmentText texts;
    private final NamedFiles files;
    private final YamlFields fields;

    MonitoringReader(
            Problems problems, EnvironmentText texts, NamedFiles files, YamlFields fields) {
        this.problems = problems;
        this.texts = texts;
        this.files = files;
        this.fields = fields;
    }

    Monitoring read() {
        PostSource source = fields.optional("source").map(this::source).orElse(null);
        String playbooks = texts.optional(fields, "playbooks");
        String history = texts.optional(fields, "history");
        Monitoring.Folders folders = folders();
        if (source instanceof PostSource.Folder(Path posts) && folders != null) {
            apart("checkpoints", folders.checkpoints(), posts);
            apart("rejects", folders.rejects(), posts);
        }
        return new Monitoring(
                source,
                console(),
                playbooks == null
                        ? PlaybookCatalog.bundled()
                        : files.folder("playbooks", playbooks, PlaybookCatalog::read),
                history == null
                        ? PastHours.NONE
                        : files.file("history", history, PastHoursFile::read),
                folders);
    }

    private PostSource source(Node node) {
        YamlFields source = YamlFields.of(problems, node, "source", Set.of("kafka", "folder"));
        if (source.keys().size() != 1) {
            problems.add(node, "source must have either kafka or folder");
            return null;
        }
        return source.optional("kafka").map(this::kafka).orElseGet(() -> folder(source));
    }

    private PostSource kafka(Node node) {
        YamlFields kafka = YamlFields.of(problems, node, "source.kafka", KAFKA_KEYS);
        String group = texts.optional(kafka, "group");
        return new PostSource.Kafka(
                new KafkaTopic(
                        texts.required(kafka, "bootstrapServers"),
                        texts.required(kafka, "topic"),
                        group == null ? DEFAULT_GROUP : group));
    }

    private PostSource folder(YamlFields source) {
        String path = texts.required(source, "folder");
        return path.isEmpty() ? null : files.folder("source.folder", path, PostSource.Folder::new);
    }

    private Monitoring.Listening console() {
        Optional<Node> node = fields.optional("console");
        if (node.isEmpty()) {
            return new Monitoring.Listening(ConsoleSettings.DEFAULT_HOST, DEFAULT_PORT, Set.of());
        }
        YamlFields console = YamlFields.of(problems, node.get(), "console", CONSOLE_KEYS);
        String host = texts.optional(console, "host");
        int port = new NumberField(problems, console).read("port", 1, 65_535, DEFAULT_PORT);
        return new Monitoring.Listening(
                host == null ? ConsoleSettings.DEFAULT_HOST : host, port, names(console));
    }

    private Set<String> names(YamlFields console) {
        Set<String> names = new TreeSet<>();
        if (console.optional("names").isPresent()) {
            for (Node node : console.list("names")) {
                String name = console.text(node, console.at("names")).orElse("");
                if (!name.isEmpty() && !NAME.matcher(name).matches()) {
                    problems.add(
                            node,
                            console.at("names")
                                    + " must be names without http:// and port, such as"
                                    + " storm.example.com");
                }
                names.add(name);
            }
        }
        return names;
    }

    /** Rejects lie among the checkpoints unless they are given a place of their own. */
    private Monitoring.Folders folders() {
        String rejects = texts.optional(fields, "rejects");
        String checkpoints = texts.optional(fields, "checkpoints");
        if (checkpoints == null) {
            return null;
        }
        Path kept = folderToWrite("checkpoints", checkpoints);
        return new Monitoring.Folders(
                kept,
                rejects == null ? kept.resolve("rejects") : folderToWrite("rejects", rejects));
    }

    /** It is made when it is needed, in a folder that there must be. */
    private Path folderToWrite(String key, String path) {
        Path named = files.at(path);
        if (Files.exists(named) ? !Files.isDirectory(named) : !hasParent(named)) {
            files.problem(key, named + " is no folder and cannot be made");
        } else if (!Files.isWritable(Files.exists(named) ? named : named.getParent())) {
            files.problem(key, named + " is write-protected");
        }
        return named;
    }

    private static boolean hasParent(Path folder) {
        return folder.getParent() != null && Files.isDirectory(folder.getParent());
    }

    /** What is written among the posts would be read as posts. */
    private void apart(String key, Path written, Path posts) {
        if (written.startsWith(posts)) {
            files.problem(key, written + " must not lie in source.folder, which is read");
        }
    }
}
