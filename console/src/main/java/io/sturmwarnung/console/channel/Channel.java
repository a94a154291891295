package io.sturmwarnung.console.channel;

import io.sturmwarnung.core.notification.Notice;

/** A way to reach people. It is used by one thread at a time. */
public interface Channel {

    /** Its name in the configuration. */
    String id();

    /** Whether it has a use for such notices. */
    boolean takes(Notice.Kind kind);

    /**
     * Sends it once, within half a minute. Sending the same twice does as little harm as it can.
     */
    Outcome send(Envelope envelope) throws InterruptedException;

    /** Whether it could be reached, without telling anybody anything. */
    Outcome check() throws InterruptedException;
}
