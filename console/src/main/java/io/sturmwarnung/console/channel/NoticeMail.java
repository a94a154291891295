package io.sturmwarnung.console.channel;

import io.sturmwarnung.core.notification.NotificationText;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Writes a notice as a mail, as plain text and as HTML. Ids follow from the notice, so that a mail
 * sent twice is one, and all later mails of an incident answer its first.
 */
final class NoticeMail {
    private static final String UTF_8 = "UTF-8";

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
        String first = id(envelope.notice().thread());
        String own = envelope.update() ? id(envelope.notice().id()) : first;
        MimeMessage mail = new Mail(session, own);
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
        mail.setSubject(text.title(), UTF_8);
        mail.setSentDate(Date.from(envelope.now()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[] {text.language()});
        if (envelope.update()) {
            mail.setHeader("In-Reply-To", first);
            mail.setHeader("References", first);
        }
        if (envelope.notice().level() >= 5 && !envelope.notice().resolves()) {
            mail.setHeader("Importance", "high");
        }
        mail.setContent(both(text));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart both(NotificationText text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(text), UTF_8, "html");
        // The last is what a program that can shows.
        return new MimeMultipart("alternative", plain, html);
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
        link(html, text.mentions(), text.mentionsLabel());
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

    private String id(String of) {
        String address = from.getAddress();
        UUID hash = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "<" + hash + ".sturmwarnung@" + address.substring(address.indexOf('@') + 1) + ">";
    }

    /** The library would make up an id of its own. */
    private static final class Mail extends MimeMessage {
        private final String id;

        Mail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
