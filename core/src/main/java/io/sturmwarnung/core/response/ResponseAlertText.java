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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int MAX_NAME = 40;
    private static final int MAX_TEXT = 90;

    private final String brand;
    private final long overdue;
    private final List<Question> listed;
    private final ZoneId zone;

    ResponseAlertText(String brand, long overdue, List<Question> listed, ZoneId zone) {
        this.brand = brand;
        this.overdue = overdue;
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
        return "Die dringendsten:\n"
                + lines("ohne Namen", " Uhr")
                + "\n\nJetzt: auf demselben Kanal antworten, persönlich und ohne Verweis auf die"
                + " Hotline.";
    }

    private String bodyEnglish() {
        return "The most urgent:\n"
                + lines("no name", "")
                + "\n\nNow: answer on the same channel, in person and without pointing to the"
                + " hotline.";
    }

    private String lines(String nobody, String clock) {
        return listed.stream()
                .map(question -> line(question, nobody, clock))
                .collect(Collectors.joining("\n"));
    }

    private String line(Question question, String nobody, String clock) {
        String author = PlainLine.of(question.post().author(), MAX_NAME);
        return "- %s%s, %s, %s: „%s“"
                .formatted(
                        TIME.format(question.askedAt().atZone(zone)),
                        clock,
                        PlainLine.of(question.post().channel(), MAX_NAME),
                        author.isEmpty() ? nobody : author,
                        PlainLine.quoted(question.post().text(), MAX_TEXT));
    }
}
