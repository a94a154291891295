package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * An energy provider's page tells customers on a Friday afternoon that it is no place for
 * complaints and that they should call the pay line; nobody is at the desk until Monday. Times are
 * UTC, two hours behind Berlin.
 */
final class HotlineStory implements Story {
    private static final Instant PAGE_POST = Instant.parse("2026-06-19T07:31:12Z");
    private static final Instant DEFLECTION = Instant.parse("2026-06-19T13:47:05Z");
    private static final Instant DEFLECTION_AGAIN = Instant.parse("2026-06-19T13:58:40Z");
    private static final Instant LAST_WORD = Instant.parse("2026-06-19T14:06:21Z");
    private static final Instant THREAT = Instant.parse("2026-06-20T10:22:48Z");
    private static final Instant APOLOGY = Instant.parse("2026-06-22T08:05:30Z");
    private static final Instant END = Instant.parse("2026-06-23T22:00:00Z");

    private static final int EARLY_POSTS = 27;
    private static final int FIRST_AFTER_SECONDS = 135;
    private static final int EARLY_SECONDS = 1_800;
    private static final double ENGLISH_SHARE = 0.12;

    private static final Company NORDLICHT =
            new Company(
                    "Nordlicht Energie",
                    "nordlicht",
                    "nordlicht",
                    Map.of("facebook", 24_310L, "x", 8_742L));

    @Override
    public String name() {
        return "hotline";
    }

    @Override
    public String description() {
        return "An energy provider's page sends complaining customers to its pay hotline on a"
                + " Friday afternoon, and a weekend of protest follows.";
    }

    @Override
    public Company company() {
        return NORDLICHT;
    }

    @Override
    public Instant liveFrom() {
        return DEFLECTION.minusSeconds(90 * 60);
    }

    @Override
    public Optional<Instant> growthFrom() {
        return Optional.of(DEFLECTION);
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
        Chatter chatter = new Chatter(NORDLICHT, tones, ENGLISH_SHARE, DEFLECTION);
        Rhythm rhythm = new Rhythm(88, Rhythm.WORKING_WEEK);
        Everyday everyday = new Everyday(stage, chatter, rhythm, new Arrivals(stage.random(), 6));
        everyday.planUntil(END);
        everyday.planTipsUntil(PAGE_POST.minusSeconds(7_200));
        planFriday(stage);
        planStorm(stage);
    }

    private static void planFriday(Stage stage) {
        say(stage, PAGE_POST, "page-post", "page");
        for (int minutesBefore : List.of(171, 96, 52, 23)) {
            Instant at = DEFLECTION.minusSeconds(minutesBefore * 60L + stage.random().nextInt(60));
            stage.plan(at, HotlineStory::customer);
        }
        say(stage, DEFLECTION, "deflection", TRIGGER);
        say(stage, DEFLECTION_AGAIN, "deflection-again", "again");
        say(stage, LAST_WORD, "last-word", "last-word");
        say(stage, THREAT, "threat", "threat");
        say(stage, APOLOGY, "apology", "apology");
    }

    private static void planStorm(Stage stage) {
        Course storm = HotlineStorm.course("storm");
        Uproar uproar = HotlineStorm.uproar(DEFLECTION, THREAT, APOLOGY, ENGLISH_SHARE);
        Random random = stage.random();
        for (int i = 0; i < EARLY_POSTS; i++) {
            double part = StrictMath.pow((double) i / EARLY_POSTS, 0.8);
            int after = FIRST_AFTER_SECONDS + (int) (part * (EARLY_SECONDS - FIRST_AFTER_SECONDS));
            stage.plan(DEFLECTION.plusSeconds(after + random.nextInt(25)), uproar::post);
        }
        Arrivals arrivals = new Arrivals(random, 18);
        stage.plan(arrivals.draw(storm.from(), storm.to(), storm::perHour), uproar::post);
        Newsroom newsroom = new Newsroom(Tone.REPORT);
        Course blogs = HotlineStorm.course("blogs");
        stage.plan(arrivals.draw(blogs.from(), blogs.to(), blogs::perHour), newsroom::blogPost);
        Course news = HotlineStorm.course("news");
        stage.plan(arrivals.draw(news.from(), news.to(), news::perHour), newsroom::article);
    }

    /** A customer complains below the page's post of the morning, as on any other day. */
    private static void customer(Stage stage, Instant at) {
        Line line = stage.voice().say(Tone.COMPLAINT, Voice.GERMAN);
        Draft draft = Draft.of("facebook", stage.cast().newcomer("facebook"), line);
        stage.publish(at, draft.answering(stage.marked("page")));
    }

    /**
     * The company's page speaks; everything after its first post goes below that one, up to the
     * threat.
     */
    private static void say(Stage stage, Instant when, String section, String mark) {
        stage.plan(
                when,
                (now, at) -> {
                    Line line = now.voice().statement(section, Voice.GERMAN);
                    Draft draft = Draft.of("facebook", NORDLICHT.on("facebook"), line);
                    Post page = now.marked("page");
                    boolean below = page != null && at.isBefore(THREAT);
                    Post post = now.publish(at, below ? draft.answering(page) : draft).post();
                    now.mark(mark, post);
                    if (!mark.equals("page")) {
                        now.mark(Uproar.TARGET, post);
                    } else {
                        now.mark(Chatter.latestOn("facebook"), post);
                    }
                });
    }
}
