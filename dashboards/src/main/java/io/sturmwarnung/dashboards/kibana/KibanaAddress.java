package io.sturmwarnung.dashboards.kibana;

import java.net.URI;
import java.util.Objects;

/**
 * Where a Kibana is and how to log in there.
 *
 * @param url {@code http} or {@code https}, with its base path if it has one
 * @param user user name, or {@code null}
 * @param password its password, or {@code null}
 * @param apiKey encoded API key, used instead of user and password, or {@code null}
 */
public record KibanaAddress(URI url, String user, String password, String apiKey) {
    public KibanaAddress {
        Objects.requireNonNull(url, "url");
    }

    /** Where that path leads. */
    URI at(String path) {
        return URI.create(url.toString().replaceFirst("/+$", "") + path);
    }

    /** The address of that space. */
    public URI home(KibanaSpace space) {
        return at(space.at(""));
    }

    /** The list of dashboards in that space, for people. */
    public URI dashboards(KibanaSpace space) {
        return at(space.at("/app/dashboards"));
    }

    /** The login as messages call it, with the keys it is configured by. */
    String login() {
        if (apiKey != null) {
            return "the API key (kibana.apiKey)";
        }
        return user == null
                ? "somebody without a login (kibana.user and kibana.password are not set)"
                : "user " + user + " (kibana.user, kibana.password)";
    }

    /** Names the place and the kind of login, never a secret. */
    @Override
    public String toString() {
        if (apiKey != null) {
            return url + " with an API key";
        }
        return user == null ? url.toString() : url + " as " + user;
    }
}
