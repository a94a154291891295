package io.sturmwarnung.app.review;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.elastic.search.SearchHit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The page about a storm, in German or English. Nothing in it is loaded from elsewhere, no script
 * is in it, and strangers' words stay words.
 */
public final class ReviewPage {
    private static final int QUOTED = 400;

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
        responses();
        done();
        ownPosts();
        similar();
        playbook();
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

    private void responses() {
        ResponseTimes times = review.responses();
        if (times == null) {
            return;
        }
        page.element("h2", say("Antworten", "Answers"))
                .raw("<dl>")
                .fact(say("Fragen", "Questions"), words.number(times.asked()))
                .fact(say("beantwortet", "answered"), words.number(times.answered()));
        if (times.medianMinutes() != null) {
            page.fact(
                    say("die Hälfte binnen", "half of them within"),
                    words.number(times.medianMinutes()) + " min");
        }
        page.fact(say("nur verwiesen", "only sent on"), words.percent(times.hotlineShare()))
                .raw("</dl>");
    }

    private void done() {
        page.element("h2", say("Was getan wurde", "What was done"));
        Map<String, Long> told =
                review.timeline().deliveries().stream()
                        .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                        .collect(
                                Collectors.groupingBy(
                                        Delivery::channel, TreeMap::new, Collectors.counting()));
        String channels =
                told.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
        page.element(
                "p",
                told.isEmpty()
                        ? say("Kein Kanal wurde benachrichtigt.", "No channel was told.")
                        : say("Benachrichtigt: ", "Told: ") + channels);
        if (review.timeline().actions().isEmpty()) {
            page.element("p", say("Nichts ist eingetragen.", "Nothing is recorded."));
            return;
        }
        page.raw("<table>");
        for (IncidentAction action : review.timeline().actions()) {
            page.row(words.time(action.at()), kind(action), action.person(), action.detail());
        }
        page.raw("</table>");
    }

    private String kind(IncidentAction action) {
        return switch (action.kind()) {
            case ACK -> say("bestätigt", "acknowledged");
            case NOTE -> say("Notiz", "note");
            case ASSIGN -> say("zugewiesen an", "assigned to");
            case STEP -> say("Schritt getan", "step done");
            case VERDICT -> say("Urteil", "verdict");
            case SILENCE -> say("Ruhe", "silence");
        };
    }

    private void ownPosts() {
        page.element("h2", say("Eigene Beiträge", "Own posts"));
        if (review.ownPosts().isEmpty()) {
            page.element("p", say("Keine.", "None."));
            return;
        }
        page.raw("<table>");
        for (SearchHit post : review.ownPosts()) {
            page.row(words.time(post.createdAt()), post.channel(), shortened(post.text()));
        }
        page.raw("</table>");
        review.timeline().ownPosts().stream()
                .flatMap(
                        alert ->
                                alert.messages().stream()
                                        .filter(text -> text.language().equals(words.language()))
                                        .map(
                                                text ->
                                                        words.time(alert.createdAt())
                                                                + ": "
                                                                + text.title()))
                .forEach(line -> page.element("p", line));
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

    private void playbook() {
        page.element("h2", "Playbook");
        if (review.playbook() == null) {
            page.element("p", incident.playbook() == null ? "–" : incident.playbook());
            return;
        }
        page.element("p", review.playbook().title().in(words.language())).raw("<ul>");
        for (PlaybookStep step : review.playbook().steps()) {
            boolean done =
                    review.timeline().actions().stream()
                            .filter(action -> action.kind() == IncidentAction.Kind.STEP)
                            .map(IncidentAction::detail)
                            .anyMatch(
                                    each ->
                                            each.equals(step.action().de())
                                                    || each.equals(step.action().en()));
            page.element("li", (done ? "✓ " : "") + step.action().in(words.language()));
        }
        page.raw("</ul>");
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
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
