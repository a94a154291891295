package io.sturmwarnung.elastic.client;

import java.io.Serializable;
import java.util.Objects;

/**
 * Where an Elasticsearch is and how to log in there.
 *
 * @param url {@code http} or {@code https}, with a port, and a path if it sits behind a proxy
 * @param user user name, or {@code null}
 * @param password its password, or {@code null}
 * @param apiKey encoded API key, used instead of user and password, or {@code null}
 */
public record ElasticsearchAddress(String url, String user, String password, String apiKey)
        implements Serializable {

    public ElasticsearchAddress {
        Objects.requireNonNull(url, "url");
    }

    /** An Elasticsearch that asks for no login. */
    public static ElasticsearchAddress of(String url) {
        return new ElasticsearchAddress(url, null, null, null);
    }

    /** Names the place and the kind of login, never a secret. */
    @Override
    public String toString() {
        if (apiKey != null) {
            return url + " with an API key";
        }
        return user == null ? url : url + " as " + user;
    }
}
