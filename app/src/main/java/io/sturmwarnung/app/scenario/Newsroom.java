package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;

import java.time.Instant;
import java.util.Random;

/** Blogs and online news that take a storm up, and point to their articles from X. */
final class Newsroom {
    private static final double ENGLISH_SHARE = 0.1;
    private static final double POINTS_FROM_X = 0.6;
    private static final int MOST_SECONDS_LATER = 900;

    private final Tone report;

    /**
     * @param report the tone of news; blogs comment instead
     */
    Newsroom(Tone report) {
        this.report = report;
    }

    void article(Stage stage, Instant at) {
        publish(stage, at, "news", report);
    }

    void blogPost(Stage stage, Instant at) {
        publish(stage, at, "blog", Tone.BLOG);
    }

    private void publish(Stage stage, Instant at, String channel, Tone tone) {
        Random random = stage.random();
        String language = random.nextDouble() < ENGLISH_SHARE ? Voice.ENGLISH : Voice.GERMAN;
        Author outlet = stage.cast().outlet(channel);
        Line line = stage.voice().say(tone, language);
        stage.publish(at, Draft.of(channel, outlet, line));
        if (random.nextDouble() < POINTS_FROM_X) {
            Line pointer = line.withText(firstSentence(line.text()) + " https://" + outlet.id());
            int wait = 60 + random.nextInt(MOST_SECONDS_LATER);
            stage.plan(
                    at.plusSeconds(wait),
                    (later, time) -> later.publish(time, Draft.of("x", outlet, pointer)));
        }
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end);
    }
}
