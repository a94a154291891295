package io.sturmwarnung.jobs.incident;

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

import java.time.Instant;
import java.util.List;

/** Mentions of a brand at given times. */
final class TestingMentions {
    private TestingMentions() {}

    static Mention at(String brand, String id, Instant time) {
        return of(brand, id, time, false);
    }

    static Mention ownCurse(String brand, String id, Instant time) {
        return of(brand, id, time, true);
    }

    /** Somebody whom no other mention is from criticises. */
    static Mention critical(String brand, String id, Instant time) {
        Annotation annotation =
                new Annotation(
                        Language.ENGLISH,
                        new Sentiment(SentimentLabel.NEGATIVE, -0.9, 0.9),
                        Offence.NONE,
                        Triage.NONE,
                        Cause.OUTAGE,
                        List.of(),
                        AuthorKind.PERSON);
        Post post =
                Post.of(id, "x", time, "no power from " + brand + " " + id)
                        .withAuthor(new Author(id, null, null, 10, false, AuthorKind.PERSON));
        return new Mention(brand, List.of(), post, false, false, time, annotation);
    }

    private static Mention of(String brand, String id, Instant time, boolean own) {
        Annotation annotation =
                own
                        ? new Annotation(
                                Language.ENGLISH,
                                Sentiment.UNSCORED,
                                new Offence(true, 1, Offence.Kind.INSULT),
                                Triage.NONE,
                                Cause.UNKNOWN,
                                List.of(),
                                AuthorKind.BRAND)
                        : Annotation.NONE;
        Post post = Post.of(id, "x", time, "about " + brand);
        return new Mention(brand, List.of(), post, own, false, time, annotation);
    }
}
