package io.sturmwarnung.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the sleeper storm grows: below the complaint, then everywhere within an evening. */
final class SleeperStorm {
    private static final Map<String, List<String>> COURSES = Sections.read("sleeper-course.txt");

    /** When it begins to grow. */
    static final Instant BEGIN = course("storm").from();

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private SleeperStorm() {}

    static Course course(String section) {
        return new Course(COURSES.get(section));
    }

    static Uproar uproar(Instant apology, double englishShare) {
        return new Uproar(
                List.of(
                        new Phase(BEGIN, page(), spark(), 0, 1),
                        new Phase(BEGIN.plusSeconds(40 * MINUTE), leaving(), spark(), 0.05, 0.95),
                        new Phase(BEGIN.plusSeconds(2 * HOUR), spreading(), fury(), 0.12, 0.85),
                        new Phase(BEGIN.plusSeconds(4 * HOUR), everywhere(), fury(), 0.18, 0.75),
                        new Phase(BEGIN.plusSeconds(12 * HOUR), everywhere(), fury(), 0.15, 0.6),
                        new Phase(apology, everywhere(), calmer(), 0.12, 0.5)),
                englishShare);
    }

    /** People who have lived through the same come first. */
    private static Odds<Tone> spark() {
        return Odds.of(Tone.OUTRAGE, 0.6)
                .or(Tone.AGREEMENT, 0.28)
                .or(Tone.SARCASM, 0.08)
                .or(Tone.INSULT, 0.04);
    }

    private static Odds<Tone> fury() {
        return Odds.of(Tone.OUTRAGE, 0.52)
                .or(Tone.AGREEMENT, 0.1)
                .or(Tone.INSULT, 0.06)
                .or(Tone.CHAIN_LETTER, 0.03)
                .or(Tone.SARCASM, 0.08)
                .or(Tone.JEST, 0.05)
                .or(Tone.ASKING, 0.1)
                .or(Tone.DEFENCE, 0.06);
    }

    /** After the apology, which comes late. */
    private static Odds<Tone> calmer() {
        return Odds.of(Tone.OUTRAGE, 0.3)
                .or(Tone.SECOND_OUTRAGE, 0.22)
                .or(Tone.INSULT, 0.03)
                .or(Tone.SARCASM, 0.07)
                .or(Tone.ASKING, 0.14)
                .or(Tone.JEST, 0.04)
                .or(Tone.FORGIVING, 0.12)
                .or(Tone.DEFENCE, 0.08);
    }

    private static Odds<String> page() {
        return Odds.of("facebook", 0.97).or("x", 0.03);
    }

    private static Odds<String> leaving() {
        return Odds.of("facebook", 0.84).or("x", 0.12).or("mastodon", 0.04);
    }

    private static Odds<String> spreading() {
        return Odds.of("facebook", 0.68)
                .or("x", 0.18)
                .or("mastodon", 0.05)
                .or("forum", 0.05)
                .or("bluesky", 0.04);
    }

    private static Odds<String> everywhere() {
        return Odds.of("facebook", 0.54)
                .or("x", 0.24)
                .or("mastodon", 0.07)
                .or("forum", 0.06)
                .or("bluesky", 0.06)
                .or("instagram", 0.03);
    }
}
