package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.Random;

/**
 * Everyday talk: what people say about the company, what it says itself, and what only sounds so.
 */
final class Chatter {
    private static final Odds<String> CHANNELS =
            Odds.of("x", 0.33)
                    .or("facebook", 0.27)
                    .or("forum", 0.14)
                    .or("mastodon", 0.12)
                    .or("bluesky", 0.1)
                    .or("instagram", 0.04);

    private static final double NEWCOMER_SHARE = 0.35;
    private static final double BELOW_OWN_POST = 0.4;
    private static final double ANSWERED = 0.4;
    private static final int FASTEST_ANSWER_SECONDS = 400;
    private static final int SLOWEST_ANSWER_SECONDS = 5_400;

    private final Company company;
    private final Odds<Tone> tones;
    private final double englishShare;
    private final Instant silentFrom;

    /**
     * @param englishShare share of posts in English, from 0 to 1
     * @param silentFrom when the company stops answering people
     */
    Chatter(Company company, Odds<Tone> tones, double englishShare, Instant silentFrom) {
        this.company = company;
        this.tones = tones;
        this.englishShare = englishShare;
        this.silentFrom = silentFrom;
    }

    /** The same company, talked about in another mood. */
    Chatter inMood(Odds<Tone> otherTones) {
        return new Chatter(company, otherTones, englishShare, silentFrom);
    }

    void mention(Stage stage, Instant at) {
        Random random = stage.random();
        Tone tone = tones.pick(random);
        String channel = CHANNELS.pick(random);
        Post post = publish(stage, at, channel, tone);
        boolean wantsAnswer = tone == Tone.COMPLAINT || tone == Tone.QUESTION;
        if (wantsAnswer && company.speaksOn(channel) && random.nextDouble() < ANSWERED) {
            int wait = FASTEST_ANSWER_SECONDS + random.nextInt(SLOWEST_ANSWER_SECONDS);
            stage.plan(at.plusSeconds(wait), (later, time) -> answer(later, time, post));
        }
    }

    /** A post that must not match, though it shares a word with the company's name. */
    void namesake(Stage stage, Instant at) {
        publish(stage, at, CHANNELS.pick(stage.random()), Tone.NAMESAKE);
    }

    void unrelated(Stage stage, Instant at) {
        publish(stage, at, CHANNELS.pick(stage.random()), Tone.UNRELATED);
    }

    /** The company's own post of the day; people comment below the latest one. */
    void tip(Stage stage, Instant at) {
        for (String channel : company.followers().keySet().stream().sorted().toList()) {
            Line line = stage.voice().say(Tone.OWN_TIP, Voice.GERMAN);
            Draft draft = Draft.of(channel, company.on(channel), line);
            stage.mark(latestOn(channel), stage.publish(at, draft).post());
        }
    }

    private Post publish(Stage stage, Instant at, String channel, Tone tone) {
        Random random = stage.random();
        double english = channel.equals("facebook") ? englishShare / 2 : englishShare * 1.2;
        String language = random.nextDouble() < english ? Voice.ENGLISH : Voice.GERMAN;
        Author author = stage.cast().anyone(channel, NEWCOMER_SHARE);
        Draft draft = Draft.of(channel, author, stage.voice().say(tone, language));
        Post parent = stage.marked(latestOn(channel));
        if (parent != null && tone.aboutBrand() && random.nextDouble() < BELOW_OWN_POST) {
            draft = draft.answering(parent);
        }
        return stage.publish(at, draft).post();
    }

    private void answer(Stage stage, Instant at, Post question) {
        if (!Rhythm.officeHours(at) || !at.isBefore(silentFrom)) {
            return;
        }
        Line line = stage.voice().say(Tone.OWN_ANSWER, question.language());
        Author own = company.on(question.channel());
        stage.publish(at, Draft.of(question.channel(), own, line).answering(question));
    }

    /** The mark of the company's latest own post on a channel. */
    static String latestOn(String channel) {
        return "latest-" + channel;
    }
}
