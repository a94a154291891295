package io.sturmwarnung.core.watchlist;

import io.sturmwarnung.core.post.Post;

import java.io.Serializable;

/**
 * An account the brand itself speaks from, written {@code channel:account} in the watchlist.
 *
 * @param channel the channel it is on
 * @param account its id or handle there, with or without a leading {@code @}
 */
public record OwnAccount(String channel, String account) implements Serializable {

    /** Whether the post was written from this account; upper and lower case do not matter. */
    public boolean wrote(Post post) {
        return channel.equalsIgnoreCase(post.channel())
                && (same(post.author().id()) || same(post.author().handle()));
    }

    private boolean same(String other) {
        return other != null && bare(other).equalsIgnoreCase(bare(account));
    }

    private static String bare(String account) {
        return account.startsWith("@") ? account.substring(1) : account;
    }
}
