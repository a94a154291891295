package io.sturmwarnung.core.watchlist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** A short hash of what a watchlist says, however it is written. */
final class WatchlistVersion {
    private static final int BYTES = 6;

    private WatchlistVersion() {}

    static String of(List<Brand> brands) {
        ArrayNode content = JsonNodeFactory.instance.arrayNode();
        brands.forEach(brand -> add(content.addArray(), brand));
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static void add(ArrayNode content, Brand brand) {
        content.add(brand.id()).add(brand.name()).add(brand.query());
        ArrayNode accounts = content.addArray();
        brand.ownAccounts().forEach(a -> accounts.add(a.channel()).add(a.account()));
        ArrayNode topics = content.addArray();
        new TreeMap<>(brand.topics()).forEach((name, query) -> topics.add(name).add(query));
        content.add(brand.alertBudgetPerMonth());
        ArrayNode campaigns = content.addArray();
        for (Campaign campaign : brand.campaigns()) {
            campaigns.add(campaign.name());
            campaigns.add(campaign.from() + "/" + campaign.to()).add(campaign.expectedFactor());
        }
        content.add(brand.onCall());
        // Watchlists that do not speak of it keep the version they had before it could be said.
        if (!brand.serviceHours().equals(ServiceHours.ALWAYS)) {
            content.add(brand.serviceHours().toString());
        }
    }
}
