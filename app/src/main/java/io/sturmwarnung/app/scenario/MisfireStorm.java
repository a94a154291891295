package io.sturmwarnung.app.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the misfire storm sounds: at the curse, when it is gone, after the apology and the firing.
 */
final class MisfireStorm {
    private static final Map<String, List<String>> COURSES = Sections.read("misfire-course.txt");

    private MisfireStorm() {}

    static Course course(String section) {
        return new Course(COURSES.get(section));
    }

    /**
     * @param turns when the curse is published, deleted, apologised for, and the agency fired
     */
    static Uproar uproar(List<Instant> turns, double englishShare) {
        Odds<String> x = Odds.of("x", 0.85).or("mastodon", 0.08).or("bluesky", 0.07);
        Odds<String> everywhere =
                Odds.of("x", 0.55)
                        .or("facebook", 0.18)
                        .or("mastodon", 0.1)
                        .or("bluesky", 0.1)
                        .or("forum", 0.07);
        return new Uproar(
                List.of(
                        new Phase(turns.get(0), x, cursed(), 0, 1),
                        new Phase(turns.get(1), everywhere, deleted(), 0.18, 0.8),
                        new Phase(turns.get(2), everywhere, apologised(), 0.16, 0.65),
                        new Phase(turns.get(3), everywhere, fired(), 0.18, 0.6)),
                englishShare);
    }

    private static Odds<Tone> cursed() {
        return Odds.of(Tone.OUTRAGE, 0.5)
                .or(Tone.SARCASM, 0.16)
                .or(Tone.INSULT, 0.05)
                .or(Tone.JEST, 0.12)
                .or(Tone.ASKING, 0.09)
                .or(Tone.DEFENCE, 0.08);
    }

    private static Odds<Tone> deleted() {
        return Odds.of(Tone.OUTRAGE, 0.36)
                .or(Tone.DELETION, 0.15)
                .or(Tone.SARCASM, 0.15)
                .or(Tone.INSULT, 0.05)
                .or(Tone.JEST, 0.12)
                .or(Tone.ASKING, 0.09)
                .or(Tone.DEFENCE, 0.08);
    }

    private static Odds<Tone> apologised() {
        return Odds.of(Tone.OUTRAGE, 0.34)
                .or(Tone.DELETION, 0.06)
                .or(Tone.SARCASM, 0.14)
                .or(Tone.JEST, 0.14)
                .or(Tone.ASKING, 0.1)
                .or(Tone.FORGIVING, 0.22);
    }

    private static Odds<Tone> fired() {
        return Odds.of(Tone.SECOND_OUTRAGE, 0.62)
                .or(Tone.SARCASM, 0.07)
                .or(Tone.INSULT, 0.07)
                .or(Tone.JEST, 0.06)
                .or(Tone.ASKING, 0.08)
                .or(Tone.DEFENCE, 0.1);
    }
}
