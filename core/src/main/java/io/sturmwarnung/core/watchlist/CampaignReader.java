package io.sturmwarnung.core.watchlist;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the campaigns of a brand. */
final class CampaignReader {
    private static final List<String> KEYS = List.of("name", "from", "to", "expectedFactor");
    private static final String EXAMPLE =
            "{ name: Black Friday, from: 2026-11-27, to: 2026-11-30, expectedFactor: 3 }";
    private static final String FACTOR = "how many times the usual volume, more than 0, e.g. 3";

    private final WatchlistProblems problems;

    CampaignReader(WatchlistProblems problems) {
        this.problems = problems;
    }

    List<Campaign> read(Keys brand) {
        List<Campaign> campaigns = new ArrayList<>();
        for (Node node : brand.list("campaigns", "a list of " + EXAMPLE)) {
            Campaign campaign = node instanceof MappingNode mapping ? campaign(mapping) : null;
            if (campaign != null) {
                campaigns.add(campaign);
            } else if (!(node instanceof MappingNode)) {
                problems.add(node, "a campaign is " + Keys.type(node) + ", expected " + EXAMPLE);
            }
        }
        return campaigns;
    }

    private Campaign campaign(MappingNode node) {
        Keys keys = new Keys(node, problems);
        keys.expect(KEYS);
        ScalarNode name = keys.required("name", "what you call the campaign");
        LocalDate from = date(keys, "from");
        LocalDate to = date(keys, "to");
        double factor = factor(keys);
        if (from != null && to != null && from.isAfter(to)) {
            problems.add(keys.get("from"), "'from' (%s) is after 'to' (%s)".formatted(from, to));
        }
        boolean complete = name != null && from != null && to != null && factor > 0;
        return complete ? new Campaign(name.getValue().strip(), from, to, factor) : null;
    }

    private LocalDate date(Keys keys, String key) {
        ScalarNode text = keys.required(key, "a date such as 2026-11-27");
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.getValue().strip());
        } catch (DateTimeException e) {
            problems.add(
                    text,
                    "'%s' is '%s', expected a date such as 2026-11-27"
                            .formatted(key, text.getValue()));
            return null;
        }
    }

    private double factor(Keys keys) {
        ScalarNode text = keys.required("expectedFactor", FACTOR);
        double factor = text == null ? Double.NaN : keys.number("expectedFactor", FACTOR);
        if (factor <= 0) {
            problems.add(text, "'expectedFactor' is " + factor + ", expected " + FACTOR);
        }
        return factor;
    }
}
