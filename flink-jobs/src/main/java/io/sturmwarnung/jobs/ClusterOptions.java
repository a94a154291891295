package io.sturmwarnung.jobs;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.jobs.sink.ElasticsearchSink;
import io.sturmwarnung.jobs.sink.RejectFiles;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a job is told on a cluster: {@code --kafka host:port,… --elasticsearch URL --watchlist FILE
 * --checkpoints URI --rejects FOLDER [--elasticsearch-login FILE] [--history FILE] [--playbooks
 * FOLDER] [--parallelism N]}. All three jobs take the same, so that one list serves them all.
 *
 * @param kafka host:port of some of the brokers, separated by commas
 * @param elasticsearch where it is, with the login if one was named
 * @param watchlist the brands
 * @param history what was counted before; nothing is known if no file is named
 * @param playbooks what alerts advise: the bundled ones, and those of the folder if one is named
 * @param checkpoints a folder that all machines can reach; each job has its own in it
 * @param rejects folder for what cannot be read, on the machine that runs the task
 * @param parallelism tasks of each operator
 */
public record ClusterOptions(
        String kafka,
        ElasticsearchAddress elasticsearch,
        Watchlist watchlist,
        PastHours history,
        PlaybookCatalog playbooks,
        URI checkpoints,
        Path rejects,
        int parallelism) {
    /** Names of the options that a job needs, each followed by a value. */
    public static final List<String> REQUIRED =
            List.of("--kafka", "--elasticsearch", "--watchlist", "--checkpoints", "--rejects");

    /** Names of the others. */
    public static final List<String> OPTIONAL =
            List.of("--elasticsearch-login", "--history", "--playbooks", "--parallelism");

    private static final String SERVERS = "[^\\s:,]+:\\d{1,5}(,[^\\s:,]+:\\d{1,5})*";

    /**
     * Reads the options and the files that they name.
     *
     * @throws IllegalArgumentException lists everything that is missing, unknown or of no use
     */
    public static ClusterOptions parse(String[] args) {
        ClusterArguments given = ClusterArguments.of(args, REQUIRED, OPTIONAL);
        ClusterOptions options =
                new ClusterOptions(
                        given.value("--kafka", null, ClusterOptions::servers),
                        address(given),
                        given.value(
                                "--watchlist", null, file -> WatchlistReader.read(Path.of(file))),
                        given.value(
                                "--history",
                                PastHours.NONE,
                                file -> PastHoursFile.read(Path.of(file))),
                        given.value(
                                "--playbooks",
                                PlaybookCatalog.bundled(),
                                folder -> PlaybookCatalog.read(ClusterArguments.folder(folder))),
                        given.value("--checkpoints", null, ClusterOptions::location),
                        given.value("--rejects", null, Path::of),
                        given.value(
                                "--parallelism",
                                ExecutionSettings.LOCAL_PARALLELISM,
                                ClusterOptions::tasks));
        given.done();
        return options;
    }

    private static ElasticsearchAddress address(ClusterArguments given) {
        String[] login = given.value("--elasticsearch-login", new String[2], ClusterOptions::login);
        return given.value(
                "--elasticsearch",
                null,
                url -> {
                    ElasticsearchAddress address =
                            new ElasticsearchAddress(url, login[0], login[1], null);
                    // Does nothing yet but to see whether it is a URL.
                    ElasticsearchConnection.open(address).close();
                    return address;
                });
    }

    /** User and password: a secret among the arguments could be read by everybody. */
    private static String[] login(String file) throws IOException {
        String line = Files.readString(Path.of(file)).strip();
        int colon = line.indexOf(':');
        if (colon < 1 || colon == line.length() - 1 || line.contains("\n")) {
            throw new IllegalArgumentException("expected one line, user:password");
        }
        return new String[] {line.substring(0, colon), line.substring(colon + 1)};
    }

    private static String servers(String value) {
        if (!value.matches(SERVERS)) {
            throw new IllegalArgumentException("expected host:port, several parted by commas");
        }
        return value;
    }

    private static URI location(String value) {
        URI uri = URI.create(value);
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(
                    "expected a URI such as file:///checkpoints or s3://bucket/checkpoints");
        }
        return uri;
    }

    private static int tasks(String value) {
        if (!value.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("expected a whole number from 1 on");
        }
        return Integer.parseInt(value);
    }

    /** Where a job runs; its checkpoints lie in a folder of its name. */
    StreamExecutionEnvironment environment(String job) {
        URI folder = URI.create(checkpoints.toString().replaceAll("/+$", "") + "/" + job);
        return new ExecutionSettings(parallelism, folder, true).cluster();
    }

    KafkaTopic topic(String name, String group) {
        return new KafkaTopic(kafka, name, group);
    }

    StormSinks sinks() {
        return new StormSinks(new ElasticsearchSink(elasticsearch), RejectFiles.in(rejects));
    }
}
