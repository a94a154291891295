package io.sturmwarnung.core.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * On-call is told that nothing comes from a channel any more, or that posts come again. Silence of
 * a broken collector must not be taken for calm.
 *
 * @param channel where nothing comes from, or {@link #EVERYWHERE}
 * @param since end of the last minute in which something came
 * @param createdAt event time at which it was raised; the machine's time if it is about all
 *     channels together, for event time stands still then
 * @param missed posts that should have come since
 * @param blind false if posts come again
 * @param messages the alert in words, German first, then English
 */
public record SourceAlert(
        String channel,
        Instant since,
        Instant createdAt,
        double missed,
        boolean blind,
        List<Message> messages) {

    /** In place of a channel: nothing comes from anywhere. */
    public static final String EVERYWHERE = "*";

    /** The kind of an alert that a channel has become blind. */
    public static final String BLIND = "blind";

    /** The kind of an alert that posts come again. */
    public static final String HEARD_AGAIN = "heardAgain";

    /** The alert with its words, with times in the reader's zone. */
    public static SourceAlert of(
            String channel,
            Instant since,
            Instant createdAt,
            double missed,
            boolean blind,
            ZoneId zone) {
        SourceAlertText text = new SourceAlertText(channel, since.atZone(zone), missed);
        return new SourceAlert(
                channel, since, createdAt, missed, blind, blind ? text.blind() : text.heardAgain());
    }

    /** Unique over all alerts and the same at each reading: channel, since when, and what. */
    public String id() {
        return "source:" + channel + ":" + since + (blind ? ":blind" : ":again");
    }

    /** What the alert is called beside those of other kinds. */
    public String kind() {
        return blind ? BLIND : HEARD_AGAIN;
    }
}
