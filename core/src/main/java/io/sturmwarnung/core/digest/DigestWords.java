package io.sturmwarnung.core.digest;

import io.sturmwarnung.core.digest.Digest.Line;
import io.sturmwarnung.core.digest.Digest.Section;
import io.sturmwarnung.core.playbook.Translated;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a digest in one language. */
final class DigestWords {
    /** More do not fit a phone; the oldest have waited longest. */
    private static final int MOST_QUESTIONS = 7;

    private static final int MOST_TOPICS = 5;
    private static final int MOST_CARRIERS = 5;
    private static final int MOST_CHARACTERS = 90;
    private static final int MOST_OF_A_NAME = 40;

    /** Less of a difference may be chance, and is called none. */
    private static final double SAME_MOOD = .05;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private final DigestFigures figures;
    private final String language;
    private final Locale locale;
    private final ZoneId zone;

    DigestWords(DigestFigures figures, String language, ZoneId zone) {
        this.figures = figures;
        this.language = language;
        this.locale = language.equals("de") ? Locale.GERMANY : Locale.UK;
        this.zone = zone;
    }

    String subject() {
        int open = figures.questions().size();
        String questions =
                open == 0
                        ? say("nichts offen", "nothing open")
                        : open == 1
                                ? say("1 offene Frage", "1 open question")
                                : open + say(" offene Fragen", " open questions");
        String rising =
                figures.rising().isEmpty()
                        ? ""
                        : ", "
                                + say("steigt: ", "rising: ")
                                + topicName(figures.rising().getFirst());
        return line(figures.brand(), MOST_OF_A_NAME) + ": " + questions + rising;
    }

    String introduction() {
        return say("Vom ", "From ")
                + time(figures.time().from())
                + say(" bis ", " to ")
                + time(figures.time().to())
                + ": "
                + count(
                        figures.now().mentions(),
                        say("Erwähnung", "mention"),
                        say("Erwähnungen", "mentions"))
                + ".";
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(questions(), mood()));
        if (!figures.rising().isEmpty()) {
            sections.add(new Section(say("Im Aufwind", "On the rise"), topics()));
        }
        if (!figures.carriers().isEmpty()) {
            sections.add(new Section(say("Wer es trägt", "Who carries it"), carriers()));
        }
        return sections;
    }

    private Section questions() {
        int open = figures.questions().size();
        List<Line> lines = new ArrayList<>();
        figures.questions().stream().limit(MOST_QUESTIONS).map(this::question).forEach(lines::add);
        if (open == 0) {
            lines.add(
                    plain(say("Niemand wartet auf eine Antwort.", "Nobody waits for an answer.")));
        } else if (open > MOST_QUESTIONS) {
            lines.add(plain(say("und %d weitere", "and %d more").formatted(open - MOST_QUESTIONS)));
        }
        String heading =
                open == 0
                        ? say("Offene Fragen", "Open questions")
                        : say(
                                        "Offene Fragen: %d, davon %d neu",
                                        "Open questions: %d, %d of them new")
                                .formatted(open, figures.newQuestions());
        return new Section(heading, lines);
    }

    private Line question(OpenQuestion question) {
        String start = time(question.at()) + " " + line(question.author(), MOST_OF_A_NAME) + ": ";
        return new Line(
                start + line(question.text(), MOST_CHARACTERS - Math.min(start.length(), 60)),
                link(question.url()));
    }

    private Section mood() {
        double now = figures.now().criticalShare();
        double before = figures.before().criticalShare();
        List<Line> lines = new ArrayList<>();
        if (figures.now().scored() == 0) {
            lines.add(plain(say("Niemand hat sich dazu geäußert.", "Nobody voiced any.")));
        } else if (figures.before().scored() == 0) {
            lines.add(
                    plain(
                            percent(now)
                                    + say(
                                            " kritisch; vorher war nichts",
                                            " critical; nothing before")));
        } else {
            Translated course =
                    Math.abs(now - before) < SAME_MOOD
                            ? new Translated("wie sonst", "as usual")
                            : now > before
                                    ? new Translated("schlechter", "worse")
                                    : new Translated("besser", "better");
            lines.add(
                    plain(
                            percent(now)
                                    + say(" kritisch, sonst ", " critical, usually ")
                                    + percent(before)
                                    + ": "
                                    + course.in(language)));
        }
        return new Section(say("Stimmung", "Mood"), lines);
    }

    private List<Line> topics() {
        return figures.rising().stream().limit(MOST_TOPICS).map(this::topic).toList();
    }

    private Line topic(RisingTopic topic) {
        String factor =
                String.format(locale, topic.factor() < 10 ? "%.1f" : "%.0f", topic.factor());
        return plain(
                topicName(topic)
                        + ": "
                        + count(
                                topic.mentions(),
                                say("Erwähnung", "mention"),
                                say("Erwähnungen", "mentions"))
                        + ", "
                        + factor
                        + say("-mal so viele wie sonst", " times the usual"));
    }

    private List<Line> carriers() {
        return figures.carriers().stream().limit(MOST_CARRIERS).map(this::carrier).toList();
    }

    private Line carrier(Carrier carrier) {
        return plain(
                line(carrier.name(), MOST_OF_A_NAME)
                        + " ("
                        + line(carrier.channel(), MOST_OF_A_NAME)
                        + "): "
                        + count(carrier.posts(), say("Beitrag", "post"), say("Beiträge", "posts"))
                        + ", "
                        + count(
                                carrier.followers(),
                                say("Follower", "follower"),
                                say("Follower", "followers"))
                        + ", "
                        + count(
                                carrier.replies(),
                                say("Antwort", "reply"),
                                say("Antworten", "replies")));
    }

    private static String topicName(RisingTopic topic) {
        return line(topic.name(), MOST_OF_A_NAME);
    }

    private String count(long number, String one, String many) {
        return String.format(locale, "%,d ", number) + (number == 1 ? one : many);
    }

    private String percent(double share) {
        return Math.round(share * 100) + say(" %", "%");
    }

    private String time(Instant time) {
        return DateTimeFormatter.ofPattern("EEE HH:mm", locale).format(time.atZone(zone));
    }

    private String say(String de, String en) {
        return language.equals("de") ? de : en;
    }

    private static Line plain(String text) {
        return new Line(text, null);
    }

    /** On one line, and cut between characters as people see them. */
    private static String line(String text, int most) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Only addresses of the web: a mail program might run others. */
    private static URI link(String url) {
        try {
            URI link = url == null ? null : new URI(url);
            boolean web =
                    link != null
                            && link.getScheme() != null
                            && Set.of("http", "https")
                                    .contains(link.getScheme().toLowerCase(Locale.ROOT));
            return web ? link : null;
        } catch (URISyntaxException e) {
            // What somebody's source calls an address is none; the text is told without it.
            return null;
        }
    }
}
