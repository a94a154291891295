package io.sturmwarnung.app.config;

import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.core.notification.Escalation;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.core.notification.NotificationPolicy;
import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.notification.Route;
import io.sturmwarnung.core.notification.Routing;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the section {@code notifications}. What cannot be read is replaced, and a problem noted.
 */
final class NotificationsReader {
    private static final Set<String> KEYS =
            Set.of(
                    "language",
                    "timeZone",
                    "consoleUrl",
                    "kibanaUrl",
                    "channels",
                    "routes",
                    "escalation");
    private static final Set<String> ROUTE_KEYS = Set.of("brands", "minLevel", "hours", "channels");
    private static final Set<String> STEP_KEYS = Set.of("afterMinutes", "minLevel", "channels");

    /** The level an incident begins with. */
    private static final int FIRST_LEVEL = 2;

    private static final int HIGHEST_LEVEL = 6;
    private static final int LONGEST_WAIT = 24 * 60;

    private final Problems problems;
    private final EnvironmentText texts;
    private final YamlFields fields;
    private final URI dashboards;
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    /**
     * @param dashboards where dashboards are if the section does not say; {@code null} if unknown
     */
    NotificationsReader(Problems problems, EnvironmentText texts, Node node, URI dashboards) {
        this.problems = problems;
        this.texts = texts;
        this.dashboards = dashboards;
        this.fields = YamlFields.of(problems, node, "notifications", KEYS);
    }

    Notifications read() {
        String language = fields.optional("language").isPresent() ? language(fields, texts) : "en";
        for (Node node : fields.list("channels")) {
            String path = fields.at("channels[" + (channels.size() + 1) + "]");
            add(new ChannelReader(problems, texts, node, path, language).read(), node, path);
        }
        List<Route> routes = new ArrayList<>();
        for (Node node : fields.list("routes")) {
            routes.add(route(node, fields.at("routes[" + (routes.size() + 1) + "]")));
        }
        NotificationPolicy policy =
                new NotificationPolicy(
                        new Routing(routes, zone()),
                        escalation(),
                        new NoticeLinks(texts.address(fields, "consoleUrl"), kibana()),
                        NotificationPolicy.DEFAULT_MAX_AGE);
        return new Notifications(policy, List.copyOf(channels.values()));
    }

    private URI kibana() {
        return fields.optional("kibanaUrl").isPresent()
                ? texts.address(fields, "kibanaUrl")
                : dashboards;
    }

    /** The language in the field of that name. */
    static String language(YamlFields fields, EnvironmentText texts) {
        String language = fields.text("language").orElse("");
        if (!Set.of("de", "en").contains(language)) {
            texts.problem(fields, "language", " must be de or en");
            return "en";
        }
        return language;
    }

    private void add(Channel channel, Node node, String path) {
        if (channel != null && channels.putIfAbsent(channel.id(), channel) != null) {
            problems.add(node, path + ": there is another channel " + channel.id());
        }
    }

    private ZoneId zone() {
        String text = texts.optional(fields, "timeZone");
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            texts.problem(fields, "timeZone", " is unknown; an example is Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private Route route(Node node, String path) {
        YamlFields route = YamlFields.of(problems, node, path, ROUTE_KEYS);
        return new Route(
                route.optional("brands").isPresent()
                        ? new LinkedHashSet<>(texts(route, "brands"))
                        : Set.of(),
                new NumberField(problems, route).read("minLevel", 0, HIGHEST_LEVEL, FIRST_LEVEL),
                route.optional("hours").isPresent() ? hours(route) : List.of(),
                known(route));
    }

    private List<OpenHours> hours(YamlFields route) {
        List<OpenHours> hours = new ArrayList<>();
        for (Node node : route.list("hours")) {
            String text = route.text(node, route.at("hours")).orElse("");
            try {
                hours.add(OpenHours.parse(text));
            } catch (IllegalArgumentException e) {
                problems.add(node, route.at("hours") + ": " + e.getMessage());
            }
        }
        return hours;
    }

    private Escalation escalation() {
        if (fields.optional("escalation").isEmpty()) {
            return Escalation.NONE;
        }
        List<Escalation.Step> steps = new ArrayList<>();
        for (Node node : fields.list("escalation")) {
            String path = fields.at("escalation[" + (steps.size() + 1) + "]");
            YamlFields step = YamlFields.of(problems, node, path, STEP_KEYS);
            NumberField numbers = new NumberField(problems, step);
            step.required("afterMinutes");
            int after = numbers.read("afterMinutes", 1, LONGEST_WAIT, LONGEST_WAIT);
            if (!steps.isEmpty() && after <= steps.getLast().afterMinutes()) {
                problems.add(node, path + ".afterMinutes must be more than that of the step above");
            }
            steps.add(
                    new Escalation.Step(
                            after,
                            numbers.read("minLevel", 0, HIGHEST_LEVEL, FIRST_LEVEL),
                            known(step)));
        }
        return new Escalation(steps);
    }

    /** The channels of a route or step, each of which there must be. */
    private List<String> known(YamlFields owner) {
        List<String> ids = texts(owner, "channels");
        for (String id : ids) {
            if (!channels.containsKey(id)) {
                texts.problem(owner, "channels", ": there is no channel " + id);
            }
        }
        return ids;
    }

    private static List<String> texts(YamlFields owner, String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : owner.list(key)) {
            owner.text(node, owner.at(key)).ifPresent(texts::add);
        }
        return texts;
    }
}
