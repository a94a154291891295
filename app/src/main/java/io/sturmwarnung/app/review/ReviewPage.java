package io.sturmwarnung.app.review;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The page about a storm, in German or English. Nothing in it is loaded from elsewhere, no script
 * is in it, and strangers' words stay words.
 */
public final class ReviewPage {
    private final Review review;
    private final Incident incident;
    private final ReviewWords words;
    private final Html page = new Html();

    /**
     * @param language {@code de} or {@code en}
     */
    public ReviewPage(Review review, String language) {
        this.review = review;
        this.incident = review.incident();
        this.words = new ReviewWords(language);
    }

    /** The whole document. */
    public String html() {
        String title =
                (incident.drill() ? say("ÜBUNG: ", "DRILL: ") : "")
                        + say("Rückblick: ", "Review: ")
                        + incident.brand()
                        + ", "
                        + words.time(incident.onset());
        page.raw("<!DOCTYPE html>")
                .raw("<html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width\">")
                .element("title", title)
                .raw("<style>" + style() + "</style></head><body>")
                .element("h1", title);
        if (incident.drill()) {
            page.element(
                    "p",
                    "drill",
                    say(
                            "Eine Übung; nichts davon ist geschehen.",
                            "A drill; none of it happened."));
        }
        facts();
        charts();
        course();
        ReactionSections reaction = new ReactionSections(review, words, page);
        reaction.answers();
        reaction.done();
        reaction.ownPosts();
        similar();
        reaction.playbook();
        page.element("footer", incident.id() + " · " + say("Zeiten in ", "times in ") + "Berlin");
        return page.raw("</body></html>").toString();
    }

    private void facts() {
        page.raw("<dl>")
                .fact(say("Stufe", "Level"), level(incident.level()))
                .fact(say("Ursache", "Cause"), CauseName.of(incident.cause()).in(words.language()))
                .fact(
                        say("Kritische Beiträge", "Critical mentions"),
                        words.number(incident.mentions()))
                .fact(say("Schlimmste Stunde", "Worst hour"), words.number(incident.peakNegative()))
                .fact(
                        say("Alarmiert nach", "Alerted after"),
                        words.span(incident.onset(), incident.firstAlert()))
                .fact(
                        say("Dauer", "Lasted"),
                        incident.open()
                                ? say("dauert an", "still going on")
                                : words.span(incident.onset(), incident.end()))
                .raw("</dl>");
    }

    private void charts() {
        page.element("h2", say("Verlauf", "Course"));
        if (review.course().isEmpty()) {
            page.element(
                    "p",
                    say("Dazu sind keine Zahlen gespeichert.", "No figures are stored for it."));
            return;
        }
        List<CourseChart.Mark> marks =
                review.alerts().stream()
                        .map(
                                alert ->
                                        new CourseChart.Mark(
                                                alert.createdAt(), String.valueOf(alert.level())))
                        .toList();
        chart(
                say(
                        "Kritische Beiträge je Stunde, mit den Alarmen und ihrer Stufe",
                        "Critical mentions an hour, with the alerts and their level"),
                new CourseChart(points(metrics -> metrics.hour().negative()), marks, 1));
        chart(
                say("Anteil kritischer Beiträge", "Share of critical mentions"),
                new CourseChart(points(metrics -> metrics.hour().negativeShare()), marks, 1));
    }

    private List<CourseChart.Point> points(ToDoubleFunction<BrandMetrics> of) {
        return review.course().stream()
                .map(metrics -> new CourseChart.Point(metrics.minute(), of.applyAsDouble(metrics)))
                .toList();
    }

    private void chart(String name, CourseChart chart) {
        page.raw("<figure>").element("figcaption", name);
        boolean share = name.startsWith(say("Anteil", "Share"));
        page.raw(
                        chart.svg(
                                name,
                                value -> share ? words.percent(value) : words.number(value),
                                words::shortTime))
                .raw("</figure>");
    }

    private void course() {
        page.raw("<ol>")
                .element(
                        "li",
                        words.time(incident.onset())
                                + say(
                                        ": Es beginnt mit dem ersten kritischen Beitrag.",
                                        ": It begins with the first critical post."));
        for (Alert alert : review.alerts()) {
            page.element(
                    "li",
                    words.time(alert.createdAt())
                            + say(": Alarm, ", ": alert, ")
                            + level(alert.level())
                            + (alert.wave() > 1
                                    ? say(", Ausbruch ", ", outbreak ") + alert.wave()
                                    : ""));
        }
        page.element(
                        "li",
                        words.time(incident.peak())
                                + say(": Höhepunkt, ", ": peak, ")
                                + words.number(incident.peakNegative())
                                + say(
                                        " kritische Beiträge in einer Stunde.",
                                        " critical mentions within the hour."))
                .element(
                        "li",
                        incident.open()
                                ? say("Noch nicht vorbei.", "Not over yet.")
                                : words.time(incident.end()) + say(": vorbei.", ": over."))
                .raw("</ol>");
    }

    private void similar() {
        page.element("h2", say("Ähnliche Stürme", "Similar storms"));
        if (review.similar().isEmpty()) {
            page.element("p", say("Keine.", "None."));
            return;
        }
        page.raw("<table>");
        for (Incident other : review.similar()) {
            page.row(
                    words.time(other.onset()),
                    level(other.level()),
                    words.number(other.peakNegative())
                            + say(" in der schlimmsten Stunde", " in the worst hour"),
                    other.playbook());
        }
        page.raw("</table>");
    }

    private String level(int level) {
        return level + " (" + LevelName.in(words.language(), level) + ")";
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }

    private static String style() {
        try (InputStream in = ReviewPage.class.getResourceAsStream("review.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
