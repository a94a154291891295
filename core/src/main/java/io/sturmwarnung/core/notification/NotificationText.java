package io.sturmwarnung.core.notification;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.playbook.Translated;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A notice in the words of one channel: what, how bad, since when, against what expectation and the
 * first step come from the alert; where to look comes from here. Plain text of at most {@link
 * io.sturmwarnung.core.alert.AlertText#MAX_BODY} characters and the links; each channel escapes it.
 *
 * @param language {@code de} or {@code en}
 * @param title one line
 * @param body several lines, may be empty
 * @param page the incident's page, or {@code null}
 * @param dashboard what it looks like in Kibana, with time range and brand set, or {@code null}
 */
public record NotificationText(
        String language, String title, String body, URI page, URI dashboard) {
    private static final Translated UPDATE = new Translated("Neues zu: ", "Update of: ");
    private static final Translated PAGE = new Translated("Was zu tun ist", "What to do");
    private static final Translated DASHBOARD = new Translated("Wie es verläuft", "How it goes");

    /** How far Kibana's time range goes beyond the alert. */
    private static final Duration AFTER = Duration.ofHours(24);

    /** The notice in that language. */
    public static NotificationText of(Notice notice, String language, NoticeLinks links) {
        Message message = notice.message(language);
        Optional<URI> page = links.page(notice, message.language());
        Optional<URI> dashboard =
                links.dashboard(notice, notice.at().plus(AFTER), message.language());
        return new NotificationText(
                message.language(),
                message.title(),
                message.body(),
                page.orElse(null),
                dashboard.orElse(null));
    }

    /** The same, marked as news of something told before; for channels that cannot thread. */
    public NotificationText asUpdate() {
        return new NotificationText(language, UPDATE.in(language) + title, body, page, dashboard);
    }

    /** What the link to the page is called. */
    public String pageLabel() {
        return PAGE.in(language);
    }

    /** What the link to the dashboard is called. */
    public String dashboardLabel() {
        return DASHBOARD.in(language);
    }

    /** Body and links, for channels that know plain text only. */
    public String plain() {
        StringBuilder plain = new StringBuilder(body);
        append(plain, pageLabel(), page);
        append(plain, dashboardLabel(), dashboard);
        return plain.toString();
    }

    private static void append(StringBuilder plain, String label, URI link) {
        if (link != null) {
            plain.append(plain.isEmpty() ? "" : "\n").append(label).append(": ").append(link);
        }
    }
}
