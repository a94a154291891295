package io.sturmwarnung.core.text;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the brands that wrote a post without asking each of thousands. */
final class OwnAccounts {
    private final Map<String, BitSet> brandsOfAccount = new HashMap<>();

    OwnAccounts(List<Brand> brands) {
        for (int i = 0; i < brands.size(); i++) {
            for (OwnAccount account : brands.get(i).ownAccounts()) {
                String key = key(account.channel(), account.account());
                brandsOfAccount.computeIfAbsent(key, none -> new BitSet()).set(i);
            }
        }
    }

    /** Positions in the watchlist of the brands that wrote the post. */
    BitSet of(Post post) {
        BitSet brands = new BitSet();
        for (String name : new String[] {post.author().id(), post.author().handle()}) {
            BitSet owners = name == null ? null : brandsOfAccount.get(key(post.channel(), name));
            if (owners != null) {
                brands.or(owners);
            }
        }
        return brands;
    }

    private static String key(String channel, String account) {
        String bare = account.startsWith("@") ? account.substring(1) : account;
        return (channel + ":" + bare).toLowerCase(Locale.ROOT);
    }
}
