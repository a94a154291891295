package io.sturmwarnung.jobs;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.core.playbook.InvalidPlaybooksException;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistException;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.jobs.sink.ElasticsearchSink;
import io.sturmwarnung.jobs.sink.RejectFiles;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a job is told on a cluster: {@code --kafka host:port,… --elasticsearch URL --watchlist FILE
 * --checkpoints URI --rejects FOLDER [--history FILE] [--playbooks FOLDER] [--parallelism N]}. An
 * option that is missing is named by the exception.
 */
final class ClusterOptions {
    private final ParameterTool options;

    private ClusterOptions(ParameterTool options) {
        this.options = options;
    }

    static ClusterOptions parse(String[] args) {
        return new ClusterOptions(ParameterTool.fromArgs(args));
    }

    StreamExecutionEnvironment environment() {
        int parallelism = options.getInt("parallelism", ExecutionSettings.LOCAL_PARALLELISM);
        URI checkpoints = URI.create(options.getRequired("checkpoints"));
        return new ExecutionSettings(parallelism, checkpoints, true).cluster();
    }

    Watchlist watchlist() throws WatchlistException, IOException {
        return WatchlistReader.read(Path.of(options.getRequired("watchlist")));
    }

    /** What was counted before; nothing is known if no file is named. */
    PastHours history() throws IOException {
        String file = options.get("history");
        if (file == null) {
            return PastHours.NONE;
        }
        try {
            return PastHoursFile.read(Path.of(file));
        } catch (IOException e) {
            throw new IOException("--history %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** What alerts advise: the bundled playbooks, and those of the folder if one is named. */
    PlaybookCatalog playbooks() throws IOException, InvalidPlaybooksException {
        String folder = options.get("playbooks");
        if (folder == null) {
            return PlaybookCatalog.bundled();
        }
        Path named = Path.of(folder);
        if (!Files.isDirectory(named)) {
            throw new IOException(
                    "--playbooks %s is not a folder that can be read".formatted(named));
        }
        return PlaybookCatalog.read(named);
    }

    KafkaTopic topic(String name, String group) {
        return new KafkaTopic(options.getRequired("kafka"), name, group);
    }

    StormSinks sinks() {
        return new StormSinks(
                new ElasticsearchSink(
                        ElasticsearchAddress.of(options.getRequired("elasticsearch"))),
                RejectFiles.in(Path.of(options.getRequired("rejects"))));
    }
}
