package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A customer of a mobile phone company calmly writes on its page what she pays for without having
 * it. The company answers politely within the hour and then leaves it at that; a dozen people reply
 * in 70 hours, and on Saturday afternoon thousands do. After the storm over Vodafone in July 2012,
 * which broke out 70 hours after its post and peaked five hours later. Times are UTC, two hours
 * behind Berlin.
 */
final class SleeperStory implements Story {
    private static final Instant PLEA = Instant.parse("2026-06-17T15:24:18Z");
    private static final Instant REPLY = Instant.parse("2026-06-17T16:07:40Z");
    private static final Instant WEEKEND = Instant.parse("2026-06-19T18:00:00Z");
    private static final Instant APOLOGY = Instant.parse("2026-06-21T18:40:00Z");
    private static final Instant END = Instant.parse("2026-06-22T22:00:00Z");

    private static final double ENGLISH_SHARE = 0.1;

    /** The mark of what everything is about. */
    private static final String COMPLAINT = Uproar.TARGET;

    private static final Company ZUGVOGEL =
            new Company(
                    "Zugvogel Mobilfunk",
                    "zugvogel",
                    "zugvogel",
                    Map.of("facebook", 148_200L, "x", 21_560L));

    @Override
    public String name() {
        return "sleeper";
    }

    @Override
    public String description() {
        return "A customer's calm complaint is answered politely within the hour, sleeps for 70"
                + " hours on a mobile phone company's page, and then takes a weekend by storm.";
    }

    @Override
    public Company company() {
        return ZUGVOGEL;
    }

    @Override
    public Instant liveFrom() {
        return SleeperStorm.BEGIN.minusSeconds(90 * 60);
    }

    @Override
    public Optional<Instant> growthFrom() {
        return Optional.of(SleeperStorm.BEGIN);
    }

    @Override
    public Instant end() {
        return END;
    }

    @Override
    public void planOn(Stage stage) {
        Odds<Tone> tones =
                Odds.of(Tone.COMPLAINT, 0.18)
                        .or(Tone.PRAISE, 0.2)
                        .or(Tone.QUESTION, 0.2)
                        .or(Tone.REMARK, 0.42);
        Chatter chatter = new Chatter(ZUGVOGEL, tones, ENGLISH_SHARE, WEEKEND);
        Rhythm rhythm = new Rhythm(96, Rhythm.WORKING_WEEK);
        Everyday everyday = new Everyday(stage, chatter, rhythm, new Arrivals(stage.random(), 6));
        everyday.planUntil(END);
        everyday.planTipsUntil(WEEKEND);
        stage.plan(PLEA, SleeperStory::plead);
        stage.plan(REPLY, (now, at) -> say(now, at, "reply", true));
        stage.plan(APOLOGY, (now, at) -> say(now, at, "apology", false));
        planStorm(stage);
    }

    private static void plead(Stage stage, Instant at) {
        Line line = stage.voice().statement("plea", Voice.GERMAN).complaining();
        Draft draft = Draft.of("facebook", stage.cast().newcomer("facebook"), line);
        stage.mark(COMPLAINT, stage.publish(at, draft).post());
    }

    private static void say(Stage stage, Instant at, String section, boolean below) {
        Line line = stage.voice().statement(section, Voice.GERMAN);
        Draft draft = Draft.of("facebook", ZUGVOGEL.on("facebook"), line);
        stage.publish(at, below ? draft.answering(stage.marked(COMPLAINT)) : draft);
    }

    /** One of the few who find the complaint before it spreads; as calm as the one who wrote it. */
    private static void reply(Stage stage, Instant at) {
        Post complaint = stage.marked(COMPLAINT);
        Line line = stage.voice().say(Tone.AGREEMENT, Voice.GERMAN);
        Draft draft = Draft.of("facebook", stage.cast().newcomer("facebook"), line);
        stage.publish(at, draft.answering(complaint));
    }

    private static void planStorm(Stage stage) {
        Arrivals arrivals = new Arrivals(stage.random(), 30);
        Newsroom newsroom = new Newsroom(Tone.REPORT);
        plan(stage, arrivals, "sleep", SleeperStory::reply);
        plan(stage, arrivals, "storm", SleeperStorm.uproar(APOLOGY, ENGLISH_SHARE)::post);
        plan(stage, arrivals, "blogs", newsroom::blogPost);
        plan(stage, arrivals, "news", newsroom::article);
    }

    private static void plan(Stage stage, Arrivals arrivals, String section, Scene scene) {
        Course course = SleeperStorm.course(section);
        stage.plan(arrivals.draw(course.from(), course.to(), course::perHour), scene);
    }
}
