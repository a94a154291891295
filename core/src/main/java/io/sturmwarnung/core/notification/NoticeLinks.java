package io.sturmwarnung.core.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a notice points to.
 *
 * @param console address of the console, or {@code null}
 * @param kibana address of Kibana, or {@code null}
 */
public record NoticeLinks(URI console, URI kibana) {
    /** The ordinary hours before a storm, to compare it with. */
    private static final Duration BEFORE = Duration.ofHours(6);

    /** The page of the incident, or the first page where the notice is about a channel. */
    public Optional<URI> page(Notice notice, String language) {
        if (console == null) {
            return Optional.empty();
        }
        String path =
                notice.brand() == null
                        ? "/?lang=" + language
                        : "/incidents/" + encode(notice.thread()) + "?lang=" + language;
        return Optional.of(below(console, path));
    }

    /**
     * The dashboard in that language that shows what the notice is about, if Kibana is known, with
     * time range and brand set: they are in the address.
     */
    public Optional<URI> dashboard(Notice notice, Instant until, String language) {
        if (kibana == null) {
            return Optional.empty();
        }
        String time = "(time:(from:'%s',to:'%s'))".formatted(notice.at().minus(BEFORE), until);
        String filter = notice.brand() == null ? "" : "brand:\"%s\"".formatted(notice.brand());
        String query = "(query:(language:kuery,query:'%s'))".formatted(filter);
        String path = "/app/dashboards#/view/" + dashboardOf(notice.kind()) + "-" + language;
        return Optional.of(below(kibana, path + "?_g=" + encode(time) + "&_a=" + encode(query)));
    }

    /** The id of the dashboard that such notices lead to, without its language. */
    public static String dashboardOf(Notice.Kind kind) {
        return switch (kind) {
            case BLIND, HEARD_AGAIN -> "operations";
            case OVERDUE -> "response-quality";
            case STORM, ESCALATION, ACKNOWLEDGED, ENDED, OWN_POST -> "incident";
        };
    }

    private static URI below(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
