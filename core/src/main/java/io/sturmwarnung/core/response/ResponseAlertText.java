package io.sturmwarnung.core.response;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.PlainLine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A {@link ResponseAlert} in words, German first, then English. */
final class ResponseAlertText {
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM. HH:mm 'Uhr'", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final int MAX_NAME = 40;
    private static final int MAX_TEXT = 90;

    private final String brand;
    private final PressingMessage message;
    private final long overdue;
    private final long more;
    private final List<Question> listed;
    private final ZoneId zone;

    ResponseAlertText(
            String brand, PressingMessage message, long more, List<Question> listed, ZoneId zone) {
        this.brand = brand;
        this.message = message;
        this.overdue = message.overdue();
        this.more = more;
        this.listed = listed;
        this.zone = zone;
    }

    List<Message> messages() {
        return List.of(
                new Message("de", titleGerman(), bodyGerman()),
                new Message("en", titleEnglish(), bodyEnglish()));
    }

    private String titleGerman() {
        return "%s: %d %s im Sturm seit über 1 h ohne Antwort"
                .formatted(brand, overdue, overdue == 1 ? "Frage" : "Fragen");
    }

    private String titleEnglish() {
        return "%s: %d %s unanswered for over 1 h in the storm"
                .formatted(brand, overdue, overdue == 1 ? "question" : "questions");
    }

    private String bodyGerman() {
        String since = more == 0 ? "" : "%d davon seit der letzten Meldung. ".formatted(more);
        return since
                + "Die dringendsten:\n"
                + lines(GERMAN, "ohne Namen", "„%s“")
                + "\n\nJetzt: auf demselben Kanal antworten, persönlich und ohne Verweis auf die"
                + " Hotline.\n\n"
                + (last()
                        ? "Das war die letzte Meldung dazu in diesem Sturm; alle Fragen stehen in"
                                + " der Konsole."
                        : "Die nächste Meldung dazu kommt, wenn es doppelt so viele sind,"
                                + " sonst am nächsten Arbeitstag.");
    }

    private String bodyEnglish() {
        String since = more == 0 ? "" : "%d of them since the last message. ".formatted(more);
        return since
                + "The most urgent:\n"
                + lines(ENGLISH, "no name", "“%s”")
                + "\n\nNow: answer on the same channel, in person and without pointing to the"
                + " hotline.\n\n"
                + (last()
                        ? "That was the last message about it in this storm; all questions are in"
                                + " the console."
                        : "The next message about it comes when there are twice as many, otherwise"
                                + " on the next working day.");
    }

    private boolean last() {
        return message.number() == PressingQuestions.MOST_MESSAGES;
    }

    private String lines(DateTimeFormatter times, String nobody, String quotation) {
        return listed.stream()
                .map(question -> "- " + line(question, times, nobody, quotation))
                .collect(Collectors.joining("\n"));
    }

    private String line(
            Question question, DateTimeFormatter times, String nobody, String quotation) {
        String author = PlainLine.of(question.post().author(), MAX_NAME);
        return "%s, %s, %s: %s"
                .formatted(
                        times.format(question.askedAt().atZone(zone)),
                        PlainLine.of(question.post().channel(), MAX_NAME),
                        author.isEmpty() ? nobody : author,
                        quotation.formatted(PlainLine.quoted(question.post().text(), MAX_TEXT)));
    }
}
