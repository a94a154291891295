package io.sturmwarnung.app.config;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.roster.RosterReader;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.core.yaml.Problem;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.retention.Retention;

import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the configuration. {@code ${NAME}} stands for an environment variable, so that passwords
 * need not be in the file.
 */
public final class ConfigReader {
    private static final Set<String> KEYS = keys();
    private static final Set<String> ELASTICSEARCH_KEYS =
            Set.of("url", "user", "password", "apiKey");

    private final Problems problems;
    private final EnvironmentText texts;
    private final NamedFiles files;

    private static Set<String> keys() {
        Set<String> keys =
                new TreeSet<>(
                        Set.of(
                                "elasticsearch",
                                "watchlist",
                                "notifications",
                                "roster",
                                "digest",
                                "kibana",
                                "retention"));
        keys.addAll(MonitoringReader.KEYS);
        return keys;
    }

    private ConfigReader(Path file, Map<String, String> environment) {
        this.problems = new Problems(file.toString());
        this.texts = new EnvironmentText(problems, environment);
        this.files = new NamedFiles(file);
    }

    /**
     * Reads a file, and the files and folders it names.
     *
     * @throws CommandFailedException with every problem on a line of its own
     */
    public static Config read(Path file, Map<String, String> environment) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailedException("--config " + file + " is not a file");
        }
        ConfigReader reader = new ConfigReader(file, environment);
        Optional<Node> root = reader.problems.compose(Files.readString(file));
        Optional<Config> config = root.isEmpty() ? Optional.empty() : reader.config(root.get());
        List<String> all = new ArrayList<>();
        reader.problems.found().stream().map(Problem::toString).forEach(all::add);
        all.addAll(reader.files.problems());
        if (!all.isEmpty()) {
            throw new CommandFailedException(
                    "the configuration cannot be used:\n  " + String.join("\n  ", all));
        }
        return config.orElseThrow();
    }

    private Optional<Config> config(Node root) {
        YamlFields fields = YamlFields.of(problems, root, "", KEYS);
        ElasticsearchAddress address =
                fields.required("elasticsearch").map(this::address).orElse(null);
        Watchlist watchlist =
                fields.optional("watchlist").isPresent()
                        ? files.file(
                                "watchlist",
                                fields.text("watchlist").orElse(""),
                                WatchlistReader::read)
                        : null;
        KibanaSettings kibana = kibana(fields, address);
        URI dashboards = kibana == null ? null : kibana.home();
        Notifications notifications =
                fields.optional("notifications")
                        .map(
                                node ->
                                        new NotificationsReader(problems, texts, node, dashboards)
                                                .read())
                        .orElse(null);
        Roster roster =
                fields.optional("roster").isPresent()
                        ? roster(fields.text("roster").orElse(""), watchlist)
                        : null;
        DigestOrder digest = digest(fields, watchlist, notifications);
        Monitoring monitoring = new MonitoringReader(problems, texts, files, fields).read();
        Retention retention = retention(fields);
        return address == null
                ? Optional.empty()
                : Optional.of(
                        new Config(
                                address,
                                watchlist,
                                notifications,
                                roster,
                                digest,
                                monitoring,
                                kibana,
                                retention));
    }

    private DigestOrder digest(
            YamlFields fields, Watchlist watchlist, Notifications notifications) {
        return fields.optional("digest")
                .map(node -> new DigestReader(problems, texts, node).read(watchlist, notifications))
                .orElse(null);
    }

    private KibanaSettings kibana(YamlFields fields, ElasticsearchAddress elasticsearch) {
        return fields.optional("kibana")
                .map(node -> new KibanaReader(problems, texts, node, elasticsearch).read())
                .orElse(null);
    }

    private Retention retention(YamlFields fields) {
        return fields.optional("retention")
                .map(node -> new RetentionReader(problems, texts, node).read())
                .orElse(Retention.DEFAULT);
    }

    private ElasticsearchAddress address(Node section) {
        YamlFields fields = YamlFields.of(problems, section, "elasticsearch", ELASTICSEARCH_KEYS);
        String url = texts.required(fields, "url");
        if (!url.isEmpty() && !EnvironmentText.isHttp(url)) {
            fields.optional("url")
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            "elasticsearch.url must be http:// or https:// with a"
                                                    + " host, such as http://localhost:9200"));
        }
        String user = texts.optional(fields, "user");
        String password = texts.optional(fields, "password");
        String apiKey = texts.optional(fields, "apiKey");
        if ((user == null) != (password == null)) {
            fields.optional(user == null ? "password" : "user")
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            "elasticsearch.user and elasticsearch.password belong"
                                                    + " together"));
        }
        return new ElasticsearchAddress(url, user, password, apiKey);
    }

    /** Its brands and topics are checked where there is a watchlist to check them by. */
    private Roster roster(String path, Watchlist watchlist) {
        return files.file(
                "roster", path, named -> RosterReader.read(named, Optional.ofNullable(watchlist)));
    }
}
