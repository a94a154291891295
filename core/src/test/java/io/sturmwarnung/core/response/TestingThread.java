package io.sturmwarnung.core.response;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Posts of one conversation with brand {@code b}, and its storms. */
final class TestingThread {
    /** A Friday. */
    static final Instant START = Instant.parse("2026-06-19T10:00:00Z");

    /** The post that began the thread. */
    static final String ROOT = "x:root";

    private TestingThread() {}

    static Instant at(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    /** Somebody asks in the thread. */
    static Mention ask(String id, String author, long minutes) {
        return mention(id, author, minutes, ROOT, Triage.SUPPORT, Cause.UNKNOWN);
    }

    /** Somebody writes in the thread and asks nothing. */
    static Mention talk(String id, String author, long minutes) {
        return mention(id, author, minutes, ROOT, Triage.NONE, Cause.UNKNOWN);
    }

    /** The brand answers a post of the thread, or {@code null} for none in particular. */
    static Mention answer(String id, String inReplyTo, long minutes) {
        return mention(id, null, minutes, inReplyTo, Triage.NONE, Cause.UNKNOWN);
    }

    /** The brand sends people to the hotline. */
    static Mention deflect(String id, String inReplyTo, long minutes) {
        return mention(id, null, minutes, inReplyTo, Triage.NONE, Cause.DEFLECTION);
    }

    private static Mention mention(
            String id, String author, long minutes, String inReplyTo, Triage triage, Cause cause) {
        Post post =
                new Post(
                        id,
                        "x",
                        at(minutes),
                        "what about " + id + "?",
                        null,
                        "en",
                        new Author(null, author == null ? "@b" : author, "", 10, false, null),
                        inReplyTo,
                        null,
                        ROOT,
                        null);
        Annotation annotation =
                new Annotation(
                        Language.ENGLISH,
                        new Sentiment(SentimentLabel.NEUTRAL, 0, 1),
                        Offence.NONE,
                        triage,
                        cause,
                        List.of(),
                        AuthorKind.PERSON);
        return new Mention("b", List.of(), post, author == null, false, at(minutes), annotation);
    }

    /** An incident of that level, over if {@code ended}. */
    static Incident incident(int level, long minutes, boolean ended) {
        Instant now = at(minutes);
        return new Incident(
                "b",
                START,
                START,
                START,
                ended ? now : null,
                now,
                level,
                level,
                null,
                Cause.UNKNOWN,
                null,
                ROOT,
                "p",
                START,
                1,
                1,
                false,
                1);
    }

    /** An overdue question of a storm. */
    static Question overdue(String id, long askedMinutes) {
        return new ResponseClockDriver()
                .storm(incident(2, 0, false))
                .take(ask(id, "@" + id, askedMinutes))
                .advance(askedMinutes + 60)
                .last();
    }
}
