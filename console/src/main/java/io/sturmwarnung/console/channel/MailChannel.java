package io.sturmwarnung.console.channel;

import io.sturmwarnung.core.notification.Notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Mail by SMTP. The mails of an incident are one thread in the reader's program. */
public final class MailChannel implements Channel {
    private static final Set<Notice.Kind> KINDS =
            EnumSet.complementOf(EnumSet.of(Notice.Kind.ACKNOWLEDGED));

    private static final int PERMANENT = 500;

    private final String id;
    private final MailServer server;
    private final InternetAddress from;
    private final List<InternetAddress> to;
    private final String language;

    public MailChannel(
            String id,
            MailServer server,
            InternetAddress from,
            List<InternetAddress> to,
            String language) {
        this.id = id;
        this.server = server;
        this.from = from;
        this.to = List.copyOf(to);
        this.language = language;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(Notice.Kind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public Outcome send(Envelope envelope) {
        return send(session -> new NoticeMail(session, from, to).write(envelope, language));
    }

    /** Sends a mail that is about no single notice to these people instead of the channel's. */
    public Outcome send(Letter letter, List<InternetAddress> readers) {
        return send(
                session -> {
                    MimeMessage mail = TwoPartMail.write(session, from, readers, letter);
                    mail.saveChanges();
                    return mail;
                });
    }

    private Outcome send(MailWriter writer) {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport()) {
            MimeMessage mail = writer.write(session);
            transport.connect(server.user(), server.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.SENT;
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /** Writes a mail for a session. */
    private interface MailWriter {
        MimeMessage write(Session session) throws MessagingException;
    }

    @Override
    public Outcome check() {
        Session session = Session.getInstance(server.properties());
        try (Transport transport = session.getTransport()) {
            transport.connect(server.user(), server.password());
            return Outcome.SENT;
        } catch (MessagingException e) {
            return outcome(e);
        }
    }

    /** Codes only: a server's own words may repeat who logged in with what. */
    private static Outcome outcome(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return Outcome.refused("the mail server refused the login");
        }
        if (e instanceof SendFailedException failed
                && failed.getValidSentAddresses() != null
                && failed.getValidSentAddresses().length > 0) {
            return Outcome.SENT;
        }
        int code = code(e);
        if (code >= PERMANENT) {
            return Outcome.refused("the mail server answered " + code);
        }
        return Outcome.retry(
                code > 0
                        ? "the mail server answered " + code
                        : "no mail server (" + e.getClass().getSimpleName() + ")");
    }

    private static int code(Exception e) {
        int code = 0;
        for (Exception each = e;
                each instanceof MessagingException known;
                each = known.getNextException()) {
            if (each instanceof SMTPSendFailedException refused) {
                code = refused.getReturnCode();
            } else if (each instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
            }
        }
        return code;
    }
}
