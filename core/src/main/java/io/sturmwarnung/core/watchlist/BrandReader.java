package io.sturmwarnung.core.watchlist;

import io.sturmwarnung.core.text.PostQueryParser;
import io.sturmwarnung.core.text.QuerySyntaxException;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one brand of a watchlist. */
final class BrandReader {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "name",
                    "query",
                    "ownAccounts",
                    "topics",
                    "alertBudgetPerMonth",
                    "campaigns",
                    "onCall",
                    "serviceHours");
    private static final String ID = "lower-case letters, digits and hyphens, e.g. nordlicht";
    private static final String ACCOUNT = "channel:account, e.g. 'x:@nordlicht'";
    private static final String QUERY = "a query, e.g. nordlicht AND (strom OR gas)";
    private static final int MAX_ID_CHARS = 64;

    private final WatchlistProblems problems;
    private final CampaignReader campaigns;
    private final ServiceHoursReader serviceHours;
    private final PostQueryParser parser = new PostQueryParser();

    BrandReader(WatchlistProblems problems) {
        this.problems = problems;
        this.campaigns = new CampaignReader(problems);
        this.serviceHours = new ServiceHoursReader(problems);
    }

    /** The brand; parts that are wrong are left out, with a problem noted for each. */
    Brand read(MappingNode node) {
        Keys keys = new Keys(node, problems);
        keys.expect(KEYS);
        ScalarNode name = keys.text("name", "what people call the brand");
        ScalarNode onCall = keys.text("onCall", "who is alerted");
        ScalarNode query = keys.required("query", QUERY);
        String id = id(keys);
        return new Brand(
                id,
                name == null ? id : name.getValue().strip(),
                query == null ? "" : query("query", query),
                ownAccounts(keys),
                topics(keys),
                budget(keys),
                campaigns.read(keys),
                onCall == null ? null : onCall.getValue().strip(),
                serviceHours.read(keys));
    }

    /** The id of a brand, if it has one, to name it in problems. */
    static String nameOf(MappingNode node) {
        return node.getValue().stream()
                .filter(
                        entry ->
                                entry.getKeyNode() instanceof ScalarNode key
                                        && key.getValue().equals("id"))
                .map(entry -> entry.getValueNode() instanceof ScalarNode id ? id.getValue() : null)
                .findFirst()
                .orElse(null);
    }

    private String id(Keys keys) {
        ScalarNode id = keys.required("id", ID);
        if (id == null) {
            return "";
        }
        boolean valid =
                id.getValue().matches("[a-z0-9][a-z0-9-]*")
                        && id.getValue().length() <= MAX_ID_CHARS;
        if (!valid) {
            problems.add(id, "the id '%s' is not valid, expected %s".formatted(id.getValue(), ID));
        }
        return id.getValue();
    }

    private String query(String what, ScalarNode query) {
        try {
            return parser.parse(query.getValue()).query() == null ? "" : query.getValue().strip();
        } catch (QuerySyntaxException e) {
            problems.addInside(
                    query,
                    e.offset(),
                    "%s, position %d: %s".formatted(what, e.offset() + 1, e.getMessage()));
            return "";
        }
    }

    private Map<String, String> topics(Keys keys) {
        Map<String, String> topics = new LinkedHashMap<>();
        MappingNode node = keys.mapping("topics", "a mapping, e.g. { preise: 'preis*' }");
        if (node == null) {
            return topics;
        }
        Keys names = new Keys(node, problems);
        names.all()
                .forEach(
                        (topic, value) -> {
                            String what = "topic '" + topic + "'";
                            ScalarNode query = names.required(topic, QUERY);
                            if (topic.isBlank()) {
                                problems.add(value, "a topic needs a name");
                            } else if (query != null) {
                                topics.put(topic, query(what, query));
                            }
                        });
        return topics;
    }

    private List<OwnAccount> ownAccounts(Keys keys) {
        List<OwnAccount> accounts = new ArrayList<>();
        for (Node node : keys.list("ownAccounts", "a list of " + ACCOUNT)) {
            ScalarNode text = keys.scalar(node, "ownAccounts", ACCOUNT);
            if (text != null) {
                String account = text.getValue().strip();
                int colon = account.indexOf(':');
                String channel = account.substring(0, Math.max(colon, 0)).strip();
                String name = account.substring(colon + 1).strip();
                if (channel.isEmpty() || name.isEmpty() || name.equals("@")) {
                    problems.add(
                            text,
                            "'%s' is not an account, expected %s".formatted(account, ACCOUNT));
                } else {
                    accounts.add(new OwnAccount(channel, name));
                }
            }
        }
        return accounts;
    }

    private double budget(Keys keys) {
        String expected = "how many false alarms a month are bearable, 0 or more";
        double budget = keys.number("alertBudgetPerMonth", expected);
        if (budget < 0) {
            problems.add(
                    keys.get("alertBudgetPerMonth"),
                    "'alertBudgetPerMonth' is negative, expected " + expected);
        }
        return Double.isNaN(budget) ? Brand.DEFAULT_ALERT_BUDGET_PER_MONTH : budget;
    }
}
