package io.sturmwarnung.console.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import java.time.Duration;

/** A mail server on a free port of loopback. */
final class TestingMail {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private TestingMail() {}

    static GreenMail server() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return new GreenMail(setup);
    }
}
