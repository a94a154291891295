package io.sturmwarnung.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the hotline storm grows: from the page to other channels, blogs and at last the news. */
final class HotlineStorm {
    private static final Map<String, List<String>> COURSES = Sections.read("hotline-course.txt");

    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;

    private HotlineStorm() {}

    static Course course(String section) {
        return new Course(COURSES.get(section));
    }

    static Uproar uproar(Instant begin, Instant threat, Instant apology, double englishShare) {
        return new Uproar(
                List.of(
                        new Phase(begin, page(), spark(), 0, 1),
                        new Phase(begin.plusSeconds(18 * MINUTE), leaving(), spark(), 0.02, 1),
                        new Phase(begin.plusSeconds(50 * MINUTE), leaving(), fury(), 0.1, 0.9),
                        new Phase(begin.plusSeconds(3 * HOUR), spreading(), fury(), 0.18, 0.7),
                        new Phase(begin.plusSeconds(7 * HOUR), everywhere(), fury(), 0.2, 0.62),
                        new Phase(threat, everywhere(), fury(), 0.22, 0.6),
                        new Phase(apology, everywhere(), calmer(), 0.15, 0.5)),
                englishShare);
    }

    /** Everybody who comes is angry. */
    private static Odds<Tone> spark() {
        return Odds.of(Tone.OUTRAGE, 0.86).or(Tone.SARCASM, 0.08).or(Tone.INSULT, 0.06);
    }

    private static Odds<Tone> fury() {
        return Odds.of(Tone.OUTRAGE, 0.5)
                .or(Tone.INSULT, 0.1)
                .or(Tone.CHAIN_LETTER, 0.05)
                .or(Tone.SARCASM, 0.11)
                .or(Tone.JEST, 0.05)
                .or(Tone.ASKING, 0.11)
                .or(Tone.DEFENCE, 0.08);
    }

    /** After the apology, which some do not believe. */
    private static Odds<Tone> calmer() {
        return Odds.of(Tone.OUTRAGE, 0.36)
                .or(Tone.SECOND_OUTRAGE, 0.2)
                .or(Tone.INSULT, 0.05)
                .or(Tone.SARCASM, 0.08)
                .or(Tone.ASKING, 0.14)
                .or(Tone.JEST, 0.05)
                .or(Tone.DEFENCE, 0.12);
    }

    private static Odds<String> page() {
        return Odds.of("facebook", 0.97).or("x", 0.03);
    }

    private static Odds<String> leaving() {
        return Odds.of("facebook", 0.76).or("x", 0.18).or("mastodon", 0.06);
    }

    private static Odds<String> spreading() {
        return Odds.of("facebook", 0.55)
                .or("x", 0.27)
                .or("mastodon", 0.07)
                .or("forum", 0.06)
                .or("bluesky", 0.05);
    }

    private static Odds<String> everywhere() {
        return Odds.of("facebook", 0.38)
                .or("x", 0.34)
                .or("mastodon", 0.1)
                .or("forum", 0.08)
                .or("bluesky", 0.08)
                .or("instagram", 0.02);
    }
}
