package io.sturmwarnung.console.channel;

import io.sturmwarnung.core.notification.NotificationText;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.net.URI;
import java.util.List;

/**
 * Writes a notice as a mail, as plain text and as HTML. Ids follow from the notice, so that a mail
 * sent twice is one, and all later mails of an incident answer its first.
 */
final class NoticeMail {
    private final Session session;
    private final InternetAddress from;
    private final List<InternetAddress> to;

    NoticeMail(Session session, InternetAddress from, List<InternetAddress> to) {
        this.session = session;
        this.from = from;
        this.to = to;
    }

    MimeMessage write(Envelope envelope, String language) throws MessagingException {
        NotificationText text = envelope.text(language);
        String first = envelope.notice().thread();
        String own = envelope.update() ? envelope.notice().id() : first;
        Letter letter =
                new Letter(
                        own,
                        text.title(),
                        text.plain(),
                        html(text),
                        text.language(),
                        envelope.now());
        MimeMessage mail = TwoPartMail.write(session, from, to, letter);
        if (envelope.update()) {
            mail.setHeader("In-Reply-To", TwoPartMail.id(first, from));
            mail.setHeader("References", TwoPartMail.id(first, from));
        }
        if (envelope.notice().level() >= 5 && !envelope.notice().resolves()) {
            mail.setHeader("Importance", "high");
        }
        mail.saveChanges();
        return mail;
    }

    private static String html(NotificationText text) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=\"").append(text.language());
        html.append("\"><head><meta charset=\"utf-8\"></head>");
        html.append("<body style=\"font-family:sans-serif;max-width:40em\"><h2>");
        html.append(escaped(text.title())).append("</h2>");
        for (String paragraph : text.body().split("\n\n", -1)) {
            html.append("<p>").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
        }
        link(html, text.page(), text.pageLabel());
        link(html, text.dashboard(), text.dashboardLabel());
        return html.append("</body></html>").toString();
    }

    private static void link(StringBuilder html, URI link, String label) {
        if (link != null) {
            html.append("<p><a href=\"").append(escaped(link.toString())).append("\">");
            html.append(escaped(label)).append("</a></p>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
