package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A carmaker's account curses where its agency's employee meant to write privately. The post is
 * taken down, the company apologises, and then parts with the agency, which people like even less.
 * Times are UTC.
 */
final class MisfireStory implements Story {
    private static final Instant CURSE = Instant.parse("2026-06-06T07:48:33Z");
    private static final Instant DELETED = Instant.parse("2026-06-06T08:24:00Z");
    private static final Instant APOLOGY = Instant.parse("2026-06-06T14:02:10Z");
    private static final Instant FIRING = Instant.parse("2026-06-07T10:30:45Z");
    private static final Instant END = Instant.parse("2026-06-08T22:00:00Z");

    private static final double ENGLISH_SHARE = 0.4;

    private static final Company KASTELL =
            new Company(
                    "Kastell Motors",
                    "kastellmotors",
                    "kastell",
                    Map.of("x", 61_230L, "facebook", 38_400L));

    @Override
    public String name() {
        return "misfire";
    }

    @Override
    public String description() {
        return "A carmaker's own account publishes a curse meant for a private one; the backlash"
                + " returns when the agency is fired.";
    }

    @Override
    public Company company() {
        return KASTELL;
    }

    @Override
    public Instant liveFrom() {
        return CURSE.minusSeconds(90 * 60);
    }

    @Override
    public Optional<Instant> growthFrom() {
        return Optional.of(CURSE);
    }

    @Override
    public Instant end() {
        return END;
    }

    @Override
    public void planOn(Stage stage) {
        Odds<Tone> tones =
                Odds.of(Tone.COMPLAINT, 0.15)
                        .or(Tone.PRAISE, 0.26)
                        .or(Tone.QUESTION, 0.19)
                        .or(Tone.REMARK, 0.4);
        Chatter chatter = new Chatter(KASTELL, tones, ENGLISH_SHARE, CURSE);
        Rhythm rhythm = new Rhythm(90, Rhythm.WORKING_WEEK);
        Everyday everyday = new Everyday(stage, chatter, rhythm, new Arrivals(stage.random(), 7));
        everyday.planUntil(END);
        everyday.planTipsUntil(CURSE);
        stage.plan(CURSE, MisfireStory::curse);
        planStatement(stage, APOLOGY, "apology");
        planStatement(stage, FIRING, "firing");
        planStorm(stage);
    }

    private static void curse(Stage stage, Instant at) {
        Line line = stage.voice().statement("curse", Voice.GERMAN).cursing();
        Draft draft = Draft.of("x", KASTELL.on("x"), line);
        stage.mark(TRIGGER, stage.publish(at, draft).post());
        stage.mark(Uproar.TARGET, stage.marked(TRIGGER));
    }

    private static void planStatement(Stage stage, Instant when, String section) {
        stage.plan(when, (now, at) -> now.mark(Uproar.TARGET, say(now, at, section, Voice.GERMAN)));
        stage.plan(when.plusSeconds(75), (now, at) -> say(now, at, section, Voice.ENGLISH));
        stage.plan(
                when.plusSeconds(140),
                (now, at) -> {
                    Line line = now.voice().statement(section, Voice.GERMAN);
                    now.publish(at, Draft.of("facebook", KASTELL.on("facebook"), line));
                });
    }

    private static Post say(Stage stage, Instant at, String section, String language) {
        Line line = stage.voice().statement(section, language);
        return stage.publish(at, Draft.of("x", KASTELL.on("x"), line)).post();
    }

    private static void planStorm(Stage stage) {
        Random random = stage.random();
        Arrivals arrivals = new Arrivals(random, 18);
        Uproar uproar =
                MisfireStorm.uproar(List.of(CURSE, DELETED, APOLOGY, FIRING), ENGLISH_SHARE);
        plan(stage, arrivals, "storm", uproar::post);
        plan(stage, arrivals, "blogs", new Newsroom(Tone.REPORT)::blogPost);
        plan(stage, arrivals, "news", new Newsroom(Tone.REPORT)::article);
        plan(stage, arrivals, "second-news", new Newsroom(Tone.SECOND_REPORT)::article);
    }

    private static void plan(Stage stage, Arrivals arrivals, String section, Scene scene) {
        Course course = MisfireStorm.course(section);
        stage.plan(arrivals.draw(course.from(), course.to(), course::perHour), scene);
    }
}
