package io.sturmwarnung.console.channel;

import java.util.Properties;

/**
 * A server that takes mails.
 *
 * @param host its name
 * @param port 1–65535
 * @param security how the connection is kept from strangers
 * @param user who logs in, or {@code null}
 * @param password with what, or {@code null}
 */
public record MailServer(String host, int port, Security security, String user, String password) {
    private static final String TIMEOUT_MILLIS = "10000";

    /** How a connection to the server is kept from strangers. */
    public enum Security {
        /** Not at all; for a server on the same machine or network. */
        NONE,
        /** Encrypted after a greeting, or not used. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    Properties properties() {
        Properties mail = new Properties();
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", host);
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        mail.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        mail.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        mail.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        mail.setProperty("mail.smtp.auth", String.valueOf(user != null));
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(security == Security.TLS));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(security == Security.STARTTLS));
        mail.setProperty(
                "mail.smtp.starttls.required", String.valueOf(security == Security.STARTTLS));
        // One address that is wrong must not keep the others from being told.
        mail.setProperty("mail.smtp.sendpartial", "true");
        return mail;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
