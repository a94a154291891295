package io.sturmwarnung.console.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NotificationText;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts JSON to a program of the user's own, signed with HMAC-SHA256 over the time and the body, so
 * that the receiver can tell who sent it and refuse what is played back to it later.
 */
public final class WebhookChannel implements Channel {
    /** Unique to each notice: a receiver that has seen it has everything that comes with it. */
    public static final String ID = "X-Sturmwarnung-Id";

    /** When it was sent, in seconds since 1970. */
    public static final String TIMESTAMP = "X-Sturmwarnung-Timestamp";

    /** {@code v1=} and the signature in hexadecimal digits. */
    public static final String SIGNATURE = "X-Sturmwarnung-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;
    private final URI address;
    private final String secret;
    private final String language;

    public WebhookChannel(String id, URI address, String secret, String language) {
        this.id = id;
        this.address = address;
        this.secret = secret;
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
        String body = Json.write(body(envelope));
        String timestamp = String.valueOf(envelope.now().getEpochSecond());
        return HttpPost.send(
                address,
                body,
                Map.of(
                        ID,
                        envelope.notice().id(),
                        TIMESTAMP,
                        timestamp,
                        SIGNATURE,
                        sign(secret, timestamp, body)));
    }

    @Override
    public Outcome check() throws InterruptedException {
        return HttpPost.reach(address);
    }

    /** The signature that a receiver works out as well, to compare. */
    public static String sign(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    private ObjectNode body(Envelope envelope) {
        Notice notice = envelope.notice();
        NotificationText text = envelope.text(language);
        ObjectNode body =
                Json.object()
                        .put("id", notice.id())
                        .put("kind", notice.kind().name().toLowerCase(Locale.ROOT))
                        .put("incident", notice.thread())
                        .put("brand", notice.brand())
                        .put("level", notice.level())
                        .put("at", notice.at().toString())
                        .put("drill", notice.drill())
                        .put("update", envelope.update())
                        .put("language", text.language())
                        .put("title", text.title())
                        .put("body", text.body());
        body.put("page", text.page() == null ? null : text.page().toString());
        return body.put("dashboard", text.dashboard() == null ? null : text.dashboard().toString());
    }
}
