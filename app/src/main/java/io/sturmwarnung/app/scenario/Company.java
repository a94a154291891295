package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;

import java.util.Map;

/**
 * The invented company of a story.
 *
 * @param name as on its sign
 * @param account what its own accounts are called, without {@code @}
 * @param root the lower-case word whose presence shows that a text names the company
 * @param followers of its own account, by channel
 */
record Company(String name, String account, String root, Map<String, Long> followers) {
    Company {
        followers = Map.copyOf(followers);
    }

    boolean speaksOn(String channel) {
        return followers.containsKey(channel);
    }

    /** The company's own account on that channel. */
    Author on(String channel) {
        return new Author(
                account, "@" + account, name, followers.get(channel), true, AuthorKind.BRAND);
    }
}
