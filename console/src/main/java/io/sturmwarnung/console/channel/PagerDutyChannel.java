package io.sturmwarnung.console.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NotificationText;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * PagerDuty's Events API v2. All notices of an incident have one deduplication key, so that they
 * are one incident there, which is acknowledged and resolved with ours.
 */
public final class PagerDutyChannel implements Channel {
    /** Where PagerDuty takes events. */
    public static final URI EVENTS = URI.create("https://events.pagerduty.com/v2/enqueue");

    private static final int MAX_KEY = 255;
    private static final int MAX_SUMMARY = 1024;

    private final String id;
    private final URI address;
    private final String routingKey;
    private final String language;

    public PagerDutyChannel(String id, URI address, String routingKey, String language) {
        this.id = id;
        this.address = address;
        this.routingKey = routingKey;
        this.language = language;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(Notice.Kind kind) {
        return true;
    }

    @Override
    public Outcome send(Envelope envelope) throws InterruptedException {
        Notice notice = envelope.notice();
        ObjectNode event =
                Json.object()
                        .put("routing_key", routingKey)
                        .put("event_action", action(notice))
                        .put("dedup_key", key(notice.thread()));
        if (action(notice).equals("trigger")) {
            NotificationText text = envelope.text(language);
            event.put("client", "Sturmwarnung").set("payload", payload(notice, text));
            if (text.page() != null) {
                event.put("client_url", text.page().toString());
            }
            ArrayNode links = event.putArray("links");
            link(links, text.page(), text.pageLabel());
            link(links, text.dashboard(), text.dashboardLabel());
        }
        return HttpPost.send(address, Json.write(event), Map.of());
    }

    @Override
    public Outcome check() throws InterruptedException {
        return HttpPost.reach(address);
    }

    private static String action(Notice notice) {
        return switch (notice.kind()) {
            case STORM, ESCALATION, BLIND, OWN_POST, OVERDUE -> "trigger";
            case ACKNOWLEDGED -> "acknowledge";
            case ENDED, HEARD_AGAIN -> "resolve";
        };
    }

    private static ObjectNode payload(Notice notice, NotificationText text) {
        String title = text.title();
        ObjectNode payload =
                Json.object()
                        .put("summary", title.substring(0, Math.min(title.length(), MAX_SUMMARY)))
                        .put("source", notice.brand() == null ? notice.thread() : notice.brand())
                        .put("severity", severity(notice.level()))
                        .put("timestamp", notice.at().toString())
                        .put("component", "sturmwarnung")
                        .put("class", notice.kind() == Notice.Kind.BLIND ? "blind" : "shitstorm");
        payload.putObject("custom_details")
                .put("level", notice.level())
                .put("drill", notice.drill())
                .put("text", text.body());
        return payload;
    }

    private static String severity(int level) {
        return switch (level) {
            case 0, 1 -> "info";
            case 2, 3 -> "warning";
            case 4 -> "error";
            default -> "critical";
        };
    }

    private static String key(String thread) {
        return thread.length() <= MAX_KEY
                ? thread
                : UUID.nameUUIDFromBytes(thread.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void link(ArrayNode links, URI link, String label) {
        if (link != null) {
            links.addObject().put("href", link.toString()).put("text", label);
        }
    }
}
