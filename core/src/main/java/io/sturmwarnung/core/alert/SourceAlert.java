package io.sturmwarnung.core.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * On-call is told that nothing comes from a channel any more, or that posts come again. Silence of
 * a broken collector must not be taken for calm.
 *
 * @param channel where nothing comes from
 * @param since end of the last minute in which something came
 * @param createdAt event time at which it was raised
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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    /** The alert with its words, with times in the reader's zone. */
    public static SourceAlert of(
            String channel,
            Instant since,
            Instant createdAt,
            double missed,
            boolean blind,
            ZoneId zone) {
        String from = TIME.format(since.atZone(zone));
        String name = PlainLine.of(channel, 40);
        long posts = Math.round(missed);
        List<Message> messages =
                blind
                        ? List.of(
                                new Message(
                                        "de",
                                        "Blind auf %s seit %s".formatted(name, from),
                                        ("Seit %s kam von %s kein Beitrag mehr; um diese Zeit wären"
                                                        + " etwa %d üblich. Stille ist hier kein Zeichen von"
                                                        + " Ruhe.\n\nJetzt: Quelle prüfen (Anmeldung,"
                                                        + " Abholung, Kontingent) und den Kanal von Hand"
                                                        + " ansehen.")
                                                .formatted(from, name, posts)),
                                new Message(
                                        "en",
                                        "Blind on %s since %s".formatted(name, from),
                                        ("No post has come from %2$s since %1$s; about %3$d are usual"
                                                        + " in that time. This silence is no sign of"
                                                        + " calm.\n\nNow: check the source (login, collector,"
                                                        + " quota) and look at the channel by hand.")
                                                .formatted(from, name, posts)))
                        : List.of(
                                new Message(
                                        "de",
                                        "Wieder Beiträge von %s".formatted(name),
                                        "Seit %s fehlten Beiträge von %s; jetzt kommen wieder welche."
                                                .formatted(from, name)),
                                new Message(
                                        "en",
                                        "Posts from %s again".formatted(name),
                                        "Posts from %2$s were missing since %1$s; they come again."
                                                .formatted(from, name)));
        return new SourceAlert(channel, since, createdAt, missed, blind, messages);
    }

    /** Unique over all alerts and the same at each reading: channel, since when, and what. */
    public String id() {
        return "source:" + channel + ":" + since + (blind ? ":blind" : ":again");
    }
}
