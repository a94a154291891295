package io.sturmwarnung.core.watchlist;

import io.sturmwarnung.core.post.Post;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A brand somebody answers for.
 *
 * @param id short name used in ids and files: lower-case letters, digits and hyphens
 * @param name what people call it
 * @param query which posts are about it, in Lucene query syntax
 * @param ownAccounts the accounts it speaks from
 * @param topics topic name to query, each applied to the brand's own mentions
 * @param alertBudgetPerMonth how often on-call is willing to be woken for nothing
 * @param campaigns known times of more mentions
 * @param onCall who is alerted, or {@code null}
 * @param serviceHours when its questions are answered
 */
public record Brand(
        String id,
        String name,
        String query,
        List<OwnAccount> ownAccounts,
        Map<String, String> topics,
        double alertBudgetPerMonth,
        List<Campaign> campaigns,
        String onCall,
        ServiceHours serviceHours)
        implements Serializable {

    /** The budget of a brand whose watchlist names none: one false alarm a week. */
    public static final double DEFAULT_ALERT_BUDGET_PER_MONTH = 4;

    public Brand {
        ownAccounts = List.copyOf(ownAccounts);
        topics = Map.copyOf(topics);
        campaigns = List.copyOf(campaigns);
    }

    /** A brand that answers around the clock. */
    public Brand(
            String id,
            String name,
            String query,
            List<OwnAccount> ownAccounts,
            Map<String, String> topics,
            double alertBudgetPerMonth,
            List<Campaign> campaigns,
            String onCall) {
        this(
                id,
                name,
                query,
                ownAccounts,
                topics,
                alertBudgetPerMonth,
                campaigns,
                onCall,
                ServiceHours.ALWAYS);
    }

    /** The same brand with another budget. */
    public Brand withAlertBudget(double perMonth) {
        return new Brand(
                id, name, query, ownAccounts, topics, perMonth, campaigns, onCall, serviceHours);
    }

    /** Whether the brand itself wrote the post. */
    public boolean wrote(Post post) {
        return ownAccounts.stream().anyMatch(account -> account.wrote(post));
    }

    /** How many times the usual volume is expected at that time; 1 outside every campaign. */
    public double expectedFactor(Instant time) {
        return campaigns.stream()
                .filter(campaign -> campaign.covers(time))
                .mapToDouble(Campaign::expectedFactor)
                .max()
                .orElse(1);
    }
}
