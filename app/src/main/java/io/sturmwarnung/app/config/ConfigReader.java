package io.sturmwarnung.app.config;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.roster.InvalidRosterException;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.roster.RosterReader;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistException;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.core.yaml.Problem;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;

import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the configuration. {@code ${NAME}} stands for an environment variable, so that passwords
 * need not be in the file.
 */
public final class ConfigReader {
    private static final Set<String> KEYS =
            Set.of("elasticsearch", "watchlist", "notifications", "roster", "digest");
    private static final Set<String> ELASTICSEARCH_KEYS =
            Set.of("url", "user", "password", "apiKey");

    private final Path file;
    private final Problems problems;
    private final EnvironmentText texts;
    private final List<String> fileProblems = new ArrayList<>();

    private ConfigReader(Path file, Map<String, String> environment) {
        this.file = file;
        this.problems = new Problems(file.toString());
        this.texts = new EnvironmentText(problems, environment);
    }

    /**
     * Reads a file, and the watchlist and roster it names.
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
        all.addAll(reader.fileProblems);
        if (!all.isEmpty()) {
            throw new CommandFailedException(
                    "the configuration cannot be used:\n  " + String.join("\n  ", all));
        }
        return config.orElseThrow();
    }

    private Optional<Config> config(Node root) throws IOException {
        YamlFields fields = YamlFields.of(problems, root, "", KEYS);
        ElasticsearchAddress address = null;
        Optional<Node> elasticsearch = fields.required("elasticsearch");
        if (elasticsearch.isPresent()) {
            address =
                    address(
                            YamlFields.of(
                                    problems,
                                    elasticsearch.get(),
                                    "elasticsearch",
                                    ELASTICSEARCH_KEYS));
        }
        Watchlist watchlist =
                fields.optional("watchlist").isPresent()
                        ? watchlist(fields.text("watchlist").orElse(""))
                        : null;
        Notifications notifications =
                fields.optional("notifications")
                        .map(node -> new NotificationsReader(problems, texts, node).read())
                        .orElse(null);
        Roster roster =
                fields.optional("roster").isPresent()
                        ? roster(fields.text("roster").orElse(""), watchlist)
                        : null;
        DigestOrder digest =
                fields.optional("digest")
                        .map(
                                node ->
                                        new DigestReader(problems, texts, node)
                                                .read(watchlist, notifications))
                        .orElse(null);
        return address == null
                ? Optional.empty()
                : Optional.of(new Config(address, watchlist, notifications, roster, digest));
    }

    private ElasticsearchAddress address(YamlFields fields) {
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

    /** A path is meant from the folder of the configuration file. */
    private Watchlist watchlist(String path) throws IOException {
        Path named = file.toAbsolutePath().resolveSibling(path);
        if (!Files.isRegularFile(named)) {
            fileProblems.add(file + ": watchlist: " + named + " is not a file");
            return null;
        }
        try {
            return WatchlistReader.read(named);
        } catch (WatchlistException e) {
            fileProblems.addAll(e.getMessage().lines().toList());
            return null;
        }
    }

    /** Its brands and topics are checked where there is a watchlist to check them by. */
    private Roster roster(String path, Watchlist watchlist) throws IOException {
        Path named = file.toAbsolutePath().resolveSibling(path);
        if (!Files.isRegularFile(named)) {
            fileProblems.add(file + ": roster: " + named + " is not a file");
            return null;
        }
        try {
            return RosterReader.read(named, Optional.ofNullable(watchlist));
        } catch (InvalidRosterException e) {
            fileProblems.addAll(e.getMessage().lines().toList());
            return null;
        }
    }
}
