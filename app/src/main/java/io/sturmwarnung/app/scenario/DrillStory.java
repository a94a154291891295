package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A few ordinary days about somebody's brand, then its page sends people away and a storm begins
 * that grows until the story ends.
 */
final class DrillStory implements Story {
    private static final Duration STORM = Duration.ofMinutes(150);
    private static final Duration EVERYDAY = Duration.ofDays(5);
    private static final Duration SPREADS = Duration.ofMinutes(40);
    private static final double PER_DAY = 90;

    /** Posts an hour in the beginning of the storm, and how many times more each hour. */
    private static final double FIRST_HOUR = 70;

    private static final double GROWTH = 2.2;
    private static final double ENGLISH_SHARE = 0.15;
    private static final double SECONDS_AN_HOUR = 3_600;

    private final Company company;
    private final String page;
    private final Instant end;

    /**
     * @param page the channel it begins on, on which the company speaks
     * @param end when the story ends, in the middle of the storm
     */
    DrillStory(Company company, String page, Instant end) {
        this.company = company;
        this.page = page;
        this.end = end;
    }

    @Override
    public String name() {
        return "drill";
    }

    @Override
    public String description() {
        return "A drill: the page sends people away, and a storm of two and a half hours begins.";
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public Instant liveFrom() {
        return begin();
    }

    @Override
    public Optional<Instant> growthFrom() {
        return Optional.of(begin());
    }

    @Override
    public Instant end() {
        return end;
    }

    private Instant begin() {
        return end.minus(STORM);
    }

    @Override
    public void planOn(Stage stage) {
        Odds<Tone> tones =
                Odds.of(Tone.COMPLAINT, 0.12)
                        .or(Tone.PRAISE, 0.24)
                        .or(Tone.QUESTION, 0.2)
                        .or(Tone.REMARK, 0.44);
        Chatter chatter = new Chatter(company, tones, ENGLISH_SHARE, begin());
        Rhythm rhythm = new Rhythm(PER_DAY, Rhythm.WORKING_WEEK);
        Arrivals everyday = new Arrivals(stage.random(), 7);
        stage.plan(everyday.draw(begin().minus(EVERYDAY), end, rhythm::perHour), chatter::mention);
        stage.plan(begin(), this::sendPeopleAway);
        Arrivals storm = new Arrivals(stage.random(), 18);
        stage.plan(storm.draw(begin().plusSeconds(90), end, this::perHour), uproar()::post);
    }

    private void sendPeopleAway(Stage stage, Instant at) {
        Line line = stage.voice().statement("statement", Voice.GERMAN);
        Post post = stage.publish(at, Draft.of(page, company.on(page), line)).post();
        stage.mark(TRIGGER, post);
        stage.mark(Uproar.TARGET, post);
    }

    private double perHour(Instant at) {
        double hours = Duration.between(begin(), at).toSeconds() / SECONDS_AN_HOUR;
        return FIRST_HOUR * StrictMath.pow(GROWTH, hours);
    }

    private Uproar uproar() {
        Odds<Tone> angry = Odds.of(Tone.OUTRAGE, 0.9).or(Tone.SARCASM, 0.1);
        Odds<Tone> mixed =
                Odds.of(Tone.OUTRAGE, 0.78)
                        .or(Tone.SARCASM, 0.1)
                        .or(Tone.QUESTION, 0.08)
                        .or(Tone.PRAISE, 0.04);
        Odds<String> there = Odds.of(page, 0.9).or("x", 0.1);
        Odds<String> everywhere =
                Odds.of(page, 0.5).or("x", 0.25).or("mastodon", 0.13).or("forum", 0.12);
        return new Uproar(
                List.of(
                        new Phase(begin(), there, angry, 0, 1),
                        new Phase(begin().plus(SPREADS), everywhere, mixed, 0.1, 0.8)),
                ENGLISH_SHARE);
    }
}
