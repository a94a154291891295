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

    /** Everything that was said of the brand around that time, if Kibana is known. */
    public Optional<URI> mentions(Notice notice, Instant until) {
        if (kibana == null || notice.brand() == null) {
            return Optional.empty();
        }
        String time = "(time:(from:'%s',to:'%s'))".formatted(notice.at().minus(BEFORE), until);
        String query = "(query:(language:kuery,query:'brand:\"%s\"'))".formatted(notice.brand());
        return Optional.of(
                below(kibana, "/app/discover#/?_g=" + encode(time) + "&_a=" + encode(query)));
    }

    private static URI below(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
