package io.sturmwarnung.app.scenario;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Two weeks of a retailer in which nothing happens: a campaign that was announced triples the
 * mentions, a giveaway that was not doubles them for an evening, and people like both. Times are
 * UTC.
 */
final class QuietStory implements Story {
    private static final Instant CAMPAIGN = Instant.parse("2026-06-12T06:00:00Z");
    private static final Instant CAMPAIGN_END = Instant.parse("2026-06-13T20:00:00Z");
    private static final Instant GIVEAWAY = Instant.parse("2026-06-09T14:00:00Z");
    private static final Instant GIVEAWAY_END = Instant.parse("2026-06-09T19:00:00Z");
    private static final Instant END = Instant.parse("2026-06-15T00:00:00Z");

    /** Mentions the campaign adds, in multiples of the usual; the watchlist expects three. */
    private static final double CAMPAIGN_EXTRA = 2.4;

    private static final double GIVEAWAY_EXTRA = 1.4;
    private static final double ENGLISH_SHARE = 0.1;

    private static final Company BIRKENHOF =
            new Company(
                    "Birkenhof Märkte",
                    "birkenhof",
                    "birkenhof",
                    Map.of("x", 12_480L, "facebook", 87_150L));

    @Override
    public String name() {
        return "quiet";
    }

    @Override
    public String description() {
        return "Two weeks of a retailer with a campaign peak and a giveaway, and nothing to be"
                + " alarmed about.";
    }

    @Override
    public Company company() {
        return BIRKENHOF;
    }

    @Override
    public Instant liveFrom() {
        return CAMPAIGN.minusSeconds(90 * 60);
    }

    @Override
    public Optional<Instant> growthFrom() {
        return Optional.empty();
    }

    @Override
    public Instant end() {
        return END;
    }

    @Override
    public void planOn(Stage stage) {
        Chatter chatter = new Chatter(BIRKENHOF, everyday(), ENGLISH_SHARE, END);
        Rhythm rhythm = new Rhythm(190, Rhythm.SHOPPING_WEEK);
        Arrivals arrivals = new Arrivals(stage.random(), 10);
        Everyday everyday = new Everyday(stage, chatter, rhythm, arrivals);
        everyday.planUntil(END);
        everyday.planTipsUntil(END);
        planAnnouncement(stage, CAMPAIGN, "campaign");
        stage.plan(
                arrivals.draw(CAMPAIGN, CAMPAIGN_END, at -> CAMPAIGN_EXTRA * rhythm.perHour(at)),
                chatter.inMood(campaign())::mention);
        planAnnouncement(stage, GIVEAWAY, "giveaway-post");
        stage.plan(
                arrivals.draw(GIVEAWAY, GIVEAWAY_END, at -> GIVEAWAY_EXTRA * rhythm.perHour(at)),
                chatter.inMood(giveaway())::mention);
    }

    private static Odds<Tone> everyday() {
        return Odds.of(Tone.COMPLAINT, 0.15)
                .or(Tone.PRAISE, 0.24)
                .or(Tone.QUESTION, 0.21)
                .or(Tone.REMARK, 0.4);
    }

    private static Odds<Tone> campaign() {
        return Odds.of(Tone.COMPLAINT, 0.14).or(Tone.BUZZ, 0.42).or(Tone.BUZZ_REMARK, 0.44);
    }

    private static Odds<Tone> giveaway() {
        return Odds.of(Tone.COMPLAINT, 0.07).or(Tone.GIVEAWAY, 0.73).or(Tone.REMARK, 0.2);
    }

    private static void planAnnouncement(Stage stage, Instant when, String section) {
        stage.plan(when, (now, at) -> announce(now, at, section, "facebook"));
        stage.plan(when.plusSeconds(40), (now, at) -> announce(now, at, section, "x"));
    }

    private static void announce(Stage stage, Instant at, String section, String channel) {
        Line line = stage.voice().statement(section, Voice.GERMAN);
        Draft draft = Draft.of(channel, BIRKENHOF.on(channel), line);
        stage.mark(Chatter.latestOn(channel), stage.publish(at, draft).post());
    }
}
