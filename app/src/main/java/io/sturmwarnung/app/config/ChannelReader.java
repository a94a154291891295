package io.sturmwarnung.app.config;

import io.sturmwarnung.console.channel.AlertmanagerChannel;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.channel.ChatChannel;
import io.sturmwarnung.console.channel.MailChannel;
import io.sturmwarnung.console.channel.MailServer;
import io.sturmwarnung.console.channel.PagerDutyChannel;
import io.sturmwarnung.console.channel.WebhookChannel;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.snakeyaml.engine.v2.nodes.Node;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one channel. What cannot be read is replaced, and a problem noted. */
final class ChannelReader {
    private static final Set<String> COMMON = Set.of("id", "type", "language");
    private static final Map<String, Set<String>> KEYS =
            Map.of(
                    "slack", Set.of("url"),
                    "teams", Set.of("url"),
                    "pagerduty", Set.of("url", "routingKey"),
                    "alertmanager", Set.of("url"),
                    "email", Set.of("host", "port", "security", "user", "password", "from", "to"),
                    "webhook", Set.of("url", "secret"));

    /** Shorter secrets can be guessed from one signed message. */
    private static final int SHORTEST_SECRET = 16;

    private static final URI NOWHERE = URI.create("http://localhost/");

    private final Problems problems;
    private final EnvironmentText texts;
    private final YamlFields fields;
    private final String type;
    private final String id;
    private final String language;

    ChannelReader(
            Problems problems, EnvironmentText texts, Node node, String path, String language) {
        this.problems = problems;
        this.texts = texts;
        Set<String> all = new TreeSet<>(COMMON);
        KEYS.values().forEach(all::addAll);
        this.fields = YamlFields.of(problems, node, path, all);
        this.type = fields.text("type").orElse("");
        this.id = fields.text("id").orElse("");
        this.language =
                fields.optional("language").isPresent()
                        ? NotificationsReader.language(fields, texts)
                        : language;
    }

    /** The channel, or {@code null} if it is of no known type. */
    Channel read() {
        if (!KEYS.containsKey(type)) {
            texts.problem(fields, "type", " must be one of " + new TreeSet<>(KEYS.keySet()));
            return null;
        }
        for (String key : fields.keys()) {
            if (!COMMON.contains(key) && !KEYS.get(type).contains(key)) {
                texts.problem(fields, key, " means nothing to a channel of type " + type);
            }
        }
        return switch (type) {
            case "slack", "teams" ->
                    new ChatChannel(
                            id,
                            ChatChannel.Format.valueOf(type.toUpperCase(Locale.ROOT)),
                            address(),
                            language);
            case "pagerduty" -> pagerDuty();
            case "alertmanager" -> new AlertmanagerChannel(id, address(), language);
            case "email" -> mail();
            default -> new WebhookChannel(id, address(), secret(), language);
        };
    }

    private URI address() {
        URI address = texts.requiredAddress(fields, "url");
        return address == null ? NOWHERE : address;
    }

    private PagerDutyChannel pagerDuty() {
        URI address = texts.address(fields, "url");
        return new PagerDutyChannel(
                id,
                address == null ? PagerDutyChannel.EVENTS : address,
                texts.required(fields, "routingKey"),
                language);
    }

    private String secret() {
        String secret = texts.required(fields, "secret");
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            texts.problem(
                    fields, "secret", " must have at least " + SHORTEST_SECRET + " characters");
        }
        return secret;
    }

    private MailChannel mail() {
        MailServer.Security security = security();
        MailServer server =
                new MailServer(
                        texts.required(fields, "host"),
                        port(security),
                        security,
                        texts.optional(fields, "user"),
                        texts.optional(fields, "password"));
        if ((server.user() == null) != (server.password() == null)) {
            texts.problem(
                    fields,
                    server.user() == null ? "password" : "user",
                    ": user and password belong together");
        }
        InternetAddress from = mailAddress("from", texts.required(fields, "from"));
        List<InternetAddress> to = new ArrayList<>();
        for (Node node : fields.list("to")) {
            fields.text(node, fields.at("to")).ifPresent(text -> to.add(mailAddress("to", text)));
        }
        return new MailChannel(id, server, from, to, language);
    }

    private MailServer.Security security() {
        String text = texts.optional(fields, "security");
        try {
            return text == null
                    ? MailServer.Security.STARTTLS
                    : MailServer.Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            texts.problem(fields, "security", " must be starttls, tls or none");
            return MailServer.Security.STARTTLS;
        }
    }

    private int port(MailServer.Security security) {
        int usual =
                switch (security) {
                    case NONE -> 25;
                    case STARTTLS -> 587;
                    case TLS -> 465;
                };
        return new NumberField(problems, fields).read("port", 1, 65_535, usual);
    }

    private InternetAddress mailAddress(String key, String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (text.contains("@")) {
                return address;
            }
        } catch (AddressException e) {
            // Told below, where the text is known.
        }
        if (!text.isEmpty()) {
            texts.problem(fields, key, " is no mail address: " + text);
        }
        return new InternetAddress();
    }
}
