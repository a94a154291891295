package io.sturmwarnung.console.api;

import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.Urgency;

import java.time.Instant;

/**
 * A question that waits, as programs read it.
 *
 * @param urgency points from 0 to 200 now
 */
record QuestionJson(
        String brand,
        String postId,
        String channel,
        String conversation,
        String author,
        String text,
        String url,
        String status,
        Instant askedAt,
        Instant dueAt,
        boolean storm,
        String incident,
        String cause,
        double urgency) {

    static QuestionJson of(Question question, Instant now) {
        return new QuestionJson(
                question.brand(),
                question.post().id(),
                question.post().channel(),
                question.conversation(),
                question.post().author(),
                question.post().text(),
                question.post().url(),
                question.status().code(),
                question.askedAt(),
                question.limit().dueAt(),
                question.inStorm(),
                question.incident(),
                question.post().cause().code(),
                Math.round(Urgency.of(question, now) * 10) / 10.0);
    }
}
