package io.sturmwarnung.core.notification;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of a notice on a channel.
 *
 * @param notice id of the notice
 * @param kind what the notice is about
 * @param thread what the notice belongs to: an incident, or the silence of a channel
 * @param brand id of the brand, or {@code null}
 * @param level 0–6 on the Shitstorm-Skala
 * @param channel id of the channel, or {@link Plan#NO_CHANNEL}
 * @param status how it went
 * @param attempts how often it was tried
 * @param reason why it was held back or failed, without secrets, else {@code null}
 * @param drill whether it is a drill
 * @param at when, by the clock
 */
public record Delivery(
        String notice,
        Notice.Kind kind,
        String thread,
        String brand,
        int level,
        String channel,
        Status status,
        int attempts,
        String reason,
        boolean drill,
        Instant at) {

    /** How a delivery went. */
    public enum Status {
        /** The channel has it. */
        SENT,
        /** It was held back on purpose. */
        SUPPRESSED,
        /** The channel refused it for good. */
        FAILED,
        /** It did not get through yet; it is tried again. */
        RETRYING;

        /** The name in documents. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status of that name. */
        public static Status ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What became of it there. */
    public static Delivery of(
            Notice notice, String channel, Status status, int attempts, String reason, Instant at) {
        return new Delivery(
                notice.id(),
                notice.kind(),
                notice.thread(),
                notice.brand(),
                notice.level(),
                channel,
                status,
                attempts,
                reason,
                notice.drill(),
                at);
    }

    /** Whether nothing more will be tried. */
    public boolean settled() {
        return status != Status.RETRYING;
    }

    /** The same for the same notice and channel: there is one end to each, and one beginning. */
    public String id() {
        return "delivery:" + notice + ":" + channel + (settled() ? "" : ":retrying");
    }
}
