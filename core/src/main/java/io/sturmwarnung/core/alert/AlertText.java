package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Hold;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookChoice;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes an alert in words that fit a phone's screen: what, how bad against what expectation, since
 * when, why, the posts behind it, and the first thing to do. Strangers' words stay within their own
 * line. The words are plain text: whoever sends them escapes them for the channel.
 */
public final class AlertText {
    /** The longest title, in characters. */
    public static final int MAX_TITLE = 90;

    /** The longest body, in characters. */
    public static final int MAX_BODY = 900;

    private static final int MAX_REASON = 110;
    private static final int MAX_REASONS = 3;
    private static final int MIN_REASON = 30;
    private static final int MAX_ACTION = 120;
    private static final int MAX_TITLE_OF_PLAYBOOK = 40;
    private static final int MAX_ROLE = 26;

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Translated DRILL = new Translated("ÜBUNG: ", "DRILL: ");
    private static final Translated NOT_REAL =
            new Translated("ÜBUNG – kein echter Sturm", "DRILL – not a real storm");
    private static final Translated LEVEL =
            new Translated("Stufe %d von 6 (%s)", "level %d of 6 (%s)");
    private static final Translated CAUSE = new Translated("Worum es geht: ", "What about: ");
    private static final Translated SINCE = new Translated("Seit: ", "Since: ");
    private static final Translated WAVE = new Translated(", Welle ", ", wave ");
    private static final Translated WHY = new Translated("Warum: ", "Why: ");
    private static final Translated NOW = new Translated("Jetzt: ", "Now: ");
    private static final Translated WITHIN = new Translated("binnen ", "within ");
    private static final Translated BY = new Translated(", bis ", ", by ");
    private static final Translated HELD =
            new Translated("Noch keine Entschuldigung: ", "No apology yet: ");
    private static final Translated PLAYBOOK = new Translated("Playbook: ", "Playbook: ");

    private final String language;
    private final AlertNumbers numbers;
    private final Incident incident;
    private final Evidence evidence;
    private final ZoneId zone;

    private AlertText(String language, Incident incident, Evidence evidence, ZoneId zone) {
        this.language = language;
        this.numbers = new AlertNumbers(language);
        this.incident = incident;
        this.evidence = evidence;
        this.zone = zone;
    }

    /**
     * The alert in German, then in English.
     *
     * @param zone the reader's time zone
     */
    public static List<Message> write(
            Brand brand, Incident incident, Evidence evidence, PlaybookChoice choice, ZoneId zone) {
        return Stream.of("de", "en")
                .map(language -> new AlertText(language, incident, evidence, zone))
                .map(text -> text.message(brand, choice))
                .toList();
    }

    private Message message(Brand brand, PlaybookChoice choice) {
        return new Message(language, title(brand), body(choice));
    }

    private String title(Brand brand) {
        String level =
                String.format(
                        Locale.ROOT,
                        LEVEL.in(language),
                        incident.level(),
                        LevelName.in(language, incident.level()));
        String rest = ": " + level + ", " + CauseName.of(incident.cause()).in(language);
        String mark = incident.drill() ? DRILL.in(language) : "";
        return mark + PlainLine.of(brand.name(), MAX_TITLE - mark.length() - rest.length()) + rest;
    }

    private String body(PlaybookChoice choice) {
        List<String> head = new ArrayList<>();
        if (incident.drill()) {
            head.add(NOT_REAL.in(language));
        }
        head.add(CAUSE.in(language) + CauseName.of(incident.cause()).in(language));
        head.add(SINCE.in(language) + since());
        head.addAll(new AlertFigures(language, evidence).lines());
        List<String> next = next(choice);
        int room = MAX_BODY - length(head) - length(next) - 4;

        List<String> posts = new AlertQuotes(language, evidence).lines(room);
        List<String> middle = new ArrayList<>(why(room - length(posts)));
        middle.addAll(posts);
        return Stream.of(head, middle, next)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join("\n", lines))
                .reduce((above, below) -> above + "\n\n" + below)
                .orElseThrow();
    }

    private String since() {
        Duration lasting = Duration.between(incident.onset(), incident.updatedAt());
        String start = DATE_TIME_OFFSET.format(incident.onset().atZone(zone));
        String wave =
                incident.waves() > 1 ? WAVE.in(language) + numbers.count(incident.waves()) : "";
        return (lasting.toMinutes() < 1 ? start : start + " (" + numbers.duration(lasting) + ")")
                + wave;
    }

    private List<String> why(int room) {
        List<String> lines = new ArrayList<>();
        int left = room;
        for (String reason : reasons()) {
            int most = Math.min(MAX_REASON, left - WHY.in(language).length() - 1);
            if (most < MIN_REASON || lines.size() == MAX_REASONS) {
                break;
            }
            String line = WHY.in(language) + PlainLine.of(reason, most);
            lines.add(line);
            left -= line.length() + 1;
        }
        return lines;
    }

    private List<String> reasons() {
        List<String> german =
                language.equals("de")
                        ? new AlertFigures(language, evidence).germanReasons()
                        : List.of();
        return german.isEmpty() ? evidence.reasons() : german;
    }

    /** The first step, whether an apology has to wait, and where the rest is. */
    private List<String> next(PlaybookChoice choice) {
        Playbook playbook = choice.playbook();
        return Stream.of(
                        playbook.steps().stream().limit(1).map(this::step),
                        choice.holds().stream().limit(1).map(this::hold),
                        Stream.of(title(playbook)))
                .flatMap(Function.identity())
                .toList();
    }

    private String hold(Hold hold) {
        return HELD.in(language) + hold.brief().in(language);
    }

    private String step(PlaybookStep step) {
        return NOW.in(language)
                + PlainLine.of(step.action().in(language), MAX_ACTION)
                + " ("
                + PlainLine.of(step.roleIn(language), MAX_ROLE)
                + ", "
                + WITHIN.in(language)
                + numbers.duration(step.within())
                + BY.in(language)
                + deadline(incident.updatedAt(), step.within())
                + ")";
    }

    private String deadline(Instant from, Duration within) {
        ZonedDateTime start = from.atZone(zone);
        ZonedDateTime end = from.plus(within).atZone(zone);
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return (sameDay ? TIME : DATE_TIME).format(end);
    }

    private String title(Playbook playbook) {
        return PLAYBOOK.in(language)
                + PlainLine.of(playbook.title().in(language), MAX_TITLE_OF_PLAYBOOK);
    }

    /** With a line break after each line. */
    static int length(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum();
    }
}
