package io.sturmwarnung.core.alert;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A {@link SourceAlert} in words, German first, then English. */
final class SourceAlertText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
    private static final int MAX_NAME = 40;

    private final boolean everywhere;
    private final String name;
    private final String from;
    private final long posts;

    SourceAlertText(String channel, ZonedDateTime since, double missed) {
        this.everywhere = channel.equals(SourceAlert.EVERYWHERE);
        this.name = PlainLine.of(channel, MAX_NAME);
        this.from = TIME.format(since);
        this.posts = Math.round(missed);
    }

    /** Nothing comes any more. */
    List<Message> blind() {
        return List.of(
                new Message(
                        "de",
                        String.format(
                                Locale.ROOT,
                                "Blind auf %s seit %s",
                                everywhere ? "allen Kanälen" : name,
                                from),
                        blindGerman()),
                new Message(
                        "en",
                        String.format(
                                Locale.ROOT,
                                "Blind on %s since %s",
                                everywhere ? "every channel" : name,
                                from),
                        blindEnglish()));
    }

    private String blindGerman() {
        String now =
                everywhere
                        ? "Quellen prüfen (Anmeldung, Abholung, Netz) und die Kanäle von Hand ansehen."
                        : "Quelle prüfen (Anmeldung, Abholung, Kontingent) und den Kanal von Hand"
                                + " ansehen.";
        return String.format(
                Locale.ROOT,
                "Seit %s kam von %s Beitrag mehr; um diese Zeit wären etwa %d üblich. Stille ist hier"
                        + " kein Zeichen von Ruhe.\n\nJetzt: %s",
                from,
                everywhere ? "keinem Kanal ein" : name + " kein",
                posts,
                now);
    }

    private String blindEnglish() {
        String now =
                everywhere
                        ? "check the sources (login, collector, network) and look at the channels by hand."
                        : "check the source (login, collector, quota) and look at the channel by hand.";
        return String.format(
                Locale.ROOT,
                "No post has come from %s since %s; about %d are usual in that time. This silence is"
                        + " no sign of calm.\n\nNow: %s",
                everywhere ? "any channel" : name,
                from,
                posts,
                now);
    }

    /** Posts come again. */
    List<Message> heardAgain() {
        return everywhere
                ? List.of(
                        new Message(
                                "de",
                                "Wieder Beiträge",
                                String.format(
                                        Locale.ROOT,
                                        "Seit %s kam nichts mehr; jetzt kommen wieder Beiträge.",
                                        from)),
                        new Message(
                                "en",
                                "Posts come again",
                                String.format(
                                        Locale.ROOT,
                                        "Nothing had come since %s; posts come again.",
                                        from)))
                : List.of(
                        new Message(
                                "de",
                                String.format(Locale.ROOT, "Wieder Beiträge von %s", name),
                                String.format(
                                        Locale.ROOT,
                                        "Seit %s fehlten Beiträge von %s; jetzt kommen wieder welche.",
                                        from,
                                        name)),
                        new Message(
                                "en",
                                String.format(Locale.ROOT, "Posts from %s again", name),
                                String.format(
                                        Locale.ROOT,
                                        "Posts from %s were missing since %s; they come again.",
                                        name,
                                        from)));
    }
}
