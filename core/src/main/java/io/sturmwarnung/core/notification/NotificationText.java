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
 * @param mentions what was said, in Kibana with its time range set, or {@code null}
 */
public record NotificationText(String language, String title, String body, URI page, URI mentions) {
    private static final Translated UPDATE = new Translated("Neues zu: ", "Update of: ");
    private static final Translated PAGE = new Translated("Was zu tun ist", "What to do");
    private static final Translated MENTIONS =
            new Translated("Was gesagt wird", "What is being said");

    /** How far Kibana's time range goes beyond the alert. */
    private static final Duration AFTER = Duration.ofHours(24);

    /** The notice in that language. */
    public static NotificationText of(Notice notice, String language, NoticeLinks links) {
        Message message = notice.message(language);
        Optional<URI> page = links.page(notice, message.language());
        Optional<URI> mentions = links.mentions(notice, notice.at().plus(AFTER));
        return new NotificationText(
                message.language(),
                message.title(),
                message.body(),
                page.orElse(null),
                mentions.orElse(null));
    }

    /** The same, marked as news of something told before; for channels that cannot thread. */
    public NotificationText asUpdate() {
        return new NotificationText(language, UPDATE.in(language) + title, body, page, mentions);
    }

    /** What the link to the page is called. */
    public String pageLabel() {
        return PAGE.in(language);
    }

    /** What the link to the mentions is called. */
    public String mentionsLabel() {
        return MENTIONS.in(language);
    }

    /** Body and links, for channels that know plain text only. */
    public String plain() {
        StringBuilder plain = new StringBuilder(body);
        append(plain, pageLabel(), page);
        append(plain, mentionsLabel(), mentions);
        return plain.toString();
    }

    private static void append(StringBuilder plain, String label, URI link) {
        if (link != null) {
            plain.append(plain.isEmpty() ? "" : "\n").append(label).append(": ").append(link);
        }
    }
}
