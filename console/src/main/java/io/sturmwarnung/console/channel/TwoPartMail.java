package io.sturmwarnung.console.channel;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** A mail as plain text and as HTML; its id follows from what it tells. */
final class TwoPartMail extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String id;

    private TwoPartMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    static TwoPartMail write(
            Session session, InternetAddress from, List<InternetAddress> to, Letter letter)
            throws MessagingException {
        TwoPartMail mail = new TwoPartMail(session, id(letter.id(), from));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, to.toArray(InternetAddress[]::new));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(letter.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setContentLanguage(new String[] {letter.language()});
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        // The last is what a program that can shows.
        mail.setContent(new MimeMultipart("alternative", plain, html));
        return mail;
    }

    static String id(String of, InternetAddress from) {
        String address = from.getAddress();
        UUID hash = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return "<" + hash + ".sturmwarnung@" + address.substring(address.indexOf('@') + 1) + ">";
    }

    /** The library would make up an id of its own. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
