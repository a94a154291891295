package io.sturmwarnung.elastic.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.ElasticsearchRefusedException;
import io.sturmwarnung.elastic.client.JsonAnswer;

import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the user for people who only look to a server that asks for logins. The configuration has
 * the last word on the password; roles that somebody added and a switched-off login stay as they
 * are. A user that was not made here is never touched, so that nobody's login is taken away.
 */
public final class ReaderSetup {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> NOT_FOUND = Set.of(404);

    /** The mark in a user's metadata by which it is known again. */
    private static final String MARK = "sturmwarnung";

    private final ElasticsearchConnection connection;
    private final ElasticsearchAddress address;
    private final ReaderAccount reader;
    private final String role;

    private ReaderSetup(
            ElasticsearchConnection connection,
            ElasticsearchAddress address,
            ReaderAccount reader,
            String role) {
        this.connection = connection;
        this.address = address;
        this.reader = reader;
        this.role = role;
    }

    /**
     * Makes the user, or brings it up to date.
     *
     * @param address where the connection leads, to try the reader's own login there
     * @return what was done, in one line
     * @throws ElasticsearchRefusedException if there is somebody else of that name, or the server
     *     does not take the user
     */
    public static String install(
            ElasticsearchConnection connection,
            ElasticsearchAddress address,
            ReaderAccount reader,
            String role) {
        return new ReaderSetup(connection, address, reader, role).install();
    }

    private String install() {
        JsonAnswer found = connection.requireOr(NOT_FOUND, "GET", path(), null);
        JsonNode stored = found.body().path(reader.name());
        if (!stored.isObject()) {
            put(JSON.createObjectNode(), true, Set.of());
            return "user %s: created, with the role %s".formatted(reader, role);
        }
        if (!stored.path("metadata").path(MARK).asBoolean()) {
            throw new ElasticsearchRefusedException(
                    "there is a user '%s' that setup did not make; give kibana.reader.name another"
                            .formatted(reader));
        }
        Set<String> roles = new TreeSet<>();
        stored.path("roles").forEach(name -> roles.add(name.asText()));
        boolean enabled = stored.path("enabled").asBoolean(true);
        if (!enabled) {
            return "user %s: left as it is, for somebody has switched it off".formatted(reader);
        }
        boolean knows = knowsPassword();
        if (knows && roles.contains(role)) {
            return "user %s: unchanged".formatted(reader);
        }
        put(stored.path("metadata").deepCopy(), !knows, roles);
        return "user %s: %s"
                .formatted(
                        reader,
                        knows ? "given the role " + role : "given the password configured here");
    }

    private void put(ObjectNode metadata, boolean withPassword, Set<String> others) {
        ObjectNode user = JSON.createObjectNode();
        if (withPassword) {
            user.put("password", reader.password());
        }
        Set<String> roles = new TreeSet<>(others);
        roles.add(role);
        roles.forEach(user.putArray("roles")::add);
        user.put("full_name", "Sturmwarnung, read only");
        user.set("metadata", metadata.put(MARK, true));
        connection.require("PUT", path(), user.toString());
    }

    /** Whether one can log in as that user with the password that is configured. */
    private boolean knowsPassword() {
        ElasticsearchAddress own =
                new ElasticsearchAddress(address.url(), reader.name(), reader.password(), null);
        try (ElasticsearchConnection login = ElasticsearchConnection.open(own)) {
            return login.call("GET", "/_security/_authenticate", null).ok();
        }
    }

    private String path() {
        return "/_security/user/" + reader.name();
    }
}
