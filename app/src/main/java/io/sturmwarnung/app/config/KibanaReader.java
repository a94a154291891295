package io.sturmwarnung.app.config;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;
import io.sturmwarnung.dashboards.kibana.KibanaAddress;
import io.sturmwarnung.dashboards.kibana.KibanaSpace;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.security.ReaderAccount;

import org.snakeyaml.engine.v2.nodes.Node;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the section {@code kibana}. What cannot be read is replaced, and a problem noted. */
final class KibanaReader {
    private static final Set<String> KEYS =
            Set.of("url", "user", "password", "apiKey", "space", "reader");
    private static final KibanaSpace DEFAULT_SPACE = new KibanaSpace("pr");
    private static final URI NOWHERE = URI.create("http://localhost/");

    /** A part of what the server takes that needs no quoting in addresses. */
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_.@-]{1,100}");

    /** Elasticsearch takes none that is shorter. */
    private static final int SHORTEST_PASSWORD = 6;

    private final Problems problems;
    private final EnvironmentText texts;
    private final YamlFields fields;
    private final ElasticsearchAddress elasticsearch;

    /** Takes the login of Elasticsearch where the section has none; that may be {@code null}. */
    KibanaReader(
            Problems problems,
            EnvironmentText texts,
            Node node,
            ElasticsearchAddress elasticsearch) {
        this.problems = problems;
        this.texts = texts;
        this.fields = YamlFields.of(problems, node, "kibana", KEYS);
        this.elasticsearch = elasticsearch;
    }

    KibanaSettings read() {
        KibanaAddress address = address();
        ReaderAccount reader =
                fields.optional("reader")
                        .map(
                                node ->
                                        YamlFields.of(
                                                problems,
                                                node,
                                                "kibana.reader",
                                                Set.of("name", "password")))
                        .map(keys -> reader(keys, address))
                        .orElse(null);
        return new KibanaSettings(address, space(), reader);
    }

    private KibanaAddress address() {
        URI url = texts.requiredAddress(fields, "url");
        if (url != null && !isRoot(url)) {
            texts.problem(
                    fields,
                    "url",
                    " must end with Kibana's base path; the space is given by kibana.space");
        }
        String user = texts.optional(fields, "user");
        String password = texts.optional(fields, "password");
        String apiKey = texts.optional(fields, "apiKey");
        if ((user == null) != (password == null)) {
            String given = user == null ? "password" : "user";
            texts.problem(fields, given, ": kibana.user and kibana.password belong together");
        }
        if (apiKey != null && user != null) {
            texts.problem(fields, "apiKey", " cannot be used beside kibana.user");
        }
        URI known = url == null ? NOWHERE : url;
        return user == null && apiKey == null && elasticsearch != null
                ? new KibanaAddress(
                        known,
                        elasticsearch.user(),
                        elasticsearch.password(),
                        elasticsearch.apiKey())
                : new KibanaAddress(known, user, password, apiKey);
    }

    /** Addresses that are copied from a browser have more. */
    private static boolean isRoot(URI url) {
        String path = url.getPath() == null ? "" : url.getPath() + "/";
        return url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null
                && !path.contains("/s/")
                && !path.contains("/app/");
    }

    private KibanaSpace space() {
        String id = texts.optional(fields, "space");
        if (id == null) {
            return DEFAULT_SPACE;
        }
        if (!KibanaSpace.isId(id)) {
            texts.problem(fields, "space", " must be of a-z, 0-9, _ and -, such as pr");
            return DEFAULT_SPACE;
        }
        return new KibanaSpace(id);
    }

    private ReaderAccount reader(YamlFields keys, KibanaAddress address) {
        String name = texts.required(keys, "name");
        String password = texts.required(keys, "password");
        if (!name.isEmpty() && !USER.matcher(name).matches()) {
            texts.problem(keys, "name", " must be of letters, digits, _, ., @ and -");
        }
        if (name.equals(address.user())
                || (elasticsearch != null && name.equals(elasticsearch.user()))) {
            texts.problem(keys, "name", " must not be the login that sets it up");
        }
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            texts.problem(
                    keys, "password", " must have at least " + SHORTEST_PASSWORD + " characters");
        }
        return new ReaderAccount(name, password);
    }
}
