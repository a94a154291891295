package io.sturmwarnung.app.scenario;

import java.time.Duration;
import java.time.Instant;

/** Plans ordinary days on a stage: mentions in the rhythm of the week, namesakes, own posts. */
final class Everyday {
    /** A Monday, midnight in Berlin is two hours earlier; every story begins here. */
    static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    /** The own post of the day goes out at about half past eight in Berlin. */
    private static final Duration TIP_TIME = Duration.ofMinutes(6 * 60 + 25);

    private static final int TIP_SPREAD_SECONDS = 4_000;

    /** Share of posts that must not match, against those about the company. */
    private static final double NAMESAKE_SHARE = 0.04;

    private static final double UNRELATED_SHARE = 0.04;

    private final Stage stage;
    private final Chatter chatter;
    private final Rhythm rhythm;
    private final Arrivals arrivals;

    Everyday(Stage stage, Chatter chatter, Rhythm rhythm, Arrivals arrivals) {
        this.stage = stage;
        this.chatter = chatter;
        this.rhythm = rhythm;
        this.arrivals = arrivals;
    }

    void planUntil(Instant end) {
        stage.plan(arrivals.draw(BEGIN, end, rhythm::perHour), chatter::mention);
        stage.plan(
                arrivals.draw(BEGIN, end, at -> NAMESAKE_SHARE * rhythm.perHour(at)),
                chatter::namesake);
        stage.plan(
                arrivals.draw(BEGIN, end, at -> UNRELATED_SHARE * rhythm.perHour(at)),
                chatter::unrelated);
    }

    /** One own post on each workday until then. */
    void planTipsUntil(Instant end) {
        for (Instant day = BEGIN; day.isBefore(end); day = day.plus(DAY)) {
            Instant at = day.plus(TIP_TIME).plusSeconds(stage.random().nextInt(TIP_SPREAD_SECONDS));
            if (Rhythm.officeHours(at) && at.isBefore(end)) {
                stage.plan(at, chatter::tip);
            }
        }
    }
}
