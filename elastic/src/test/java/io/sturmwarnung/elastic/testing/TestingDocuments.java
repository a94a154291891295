package io.sturmwarnung.elastic.testing;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Engagement;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.response.Answer;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.ResponseLimit;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of each kind of thing that is stored, with every field set. */
public final class TestingDocuments {
    private static final WindowFigures WINDOW =
            new WindowFigures(10, 8, 4, 2, 1, 5000, 9, 4, 6_400, 3_700, 5);

    /** A critical mention in German. */
    public static Mention mention(String brand, String id, Instant time, String text) {
        Author author = new Author("7", "@ada", "Ada", 120, true, AuthorKind.PERSON);
        Post post =
                new Post(
                        id,
                        "x",
                        time,
                        text,
                        "https://example.org/" + id,
                        "de",
                        author,
                        "x:0",
                        "x:00",
                        "x:000",
                        new Engagement(1, 2, 3, 4));
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        new Sentiment(SentimentLabel.NEGATIVE, -0.75, 0.9),
                        new Offence(true, 0.6, Offence.Kind.PROFANITY),
                        Triage.SUPPORT,
                        Cause.DATA_LEAK,
                        List.of("Hotline", "Frechheit"),
                        AuthorKind.CUSTOMER);
        return new Mention(
                brand, List.of("hotline", "preise"), post, false, true, time, annotation);
    }

    /** Metrics of a brand on level 3. */
    public static BrandMetrics metrics(String brand, Instant minute) {
        BrandMetrics metrics =
                new BrandMetrics(
                        brand,
                        minute,
                        WINDOW,
                        WINDOW,
                        WINDOW,
                        new Expectation(12.5, 30, 2, 5, 0.2, 0.4, 0.4, 1.5, 48),
                        inputs(),
                        3,
                        1,
                        3,
                        brand + ":onset",
                        List.of(),
                        List.of(),
                        List.of());
        return metrics.with(
                List.of(
                        new ScopedFigures("hotline", WINDOW, WINDOW, WINDOW),
                        new ScopedFigures("preise", null, null, WINDOW)),
                List.of(new ScopedFigures("x", WINDOW, WINDOW, WINDOW)));
    }

    /** An incident that still goes on. */
    public static Incident incident(String brand, Instant onset, Instant updatedAt) {
        return new Incident(
                brand,
                onset,
                onset.plusSeconds(60),
                onset.plusSeconds(3600),
                null,
                updatedAt,
                4,
                2,
                inputs(),
                Cause.DEFLECTION,
                "facebook:1",
                "facebook:2",
                "deflection",
                onset.plusSeconds(90),
                321,
                120,
                false,
                1);
    }

    /** The alert of an incident at a level. */
    public static Alert alert(Incident incident, int level, Instant createdAt) {
        EvidencePost post =
                new EvidencePost(
                        "x:1",
                        "x",
                        createdAt,
                        "@ada",
                        "Frechheit! 😡",
                        null,
                        120,
                        AuthorKind.FORMER_EMPLOYEE,
                        Cause.EMPLOYEE_CONDUCT,
                        List.of("Frechheit"),
                        Offence.Kind.INSULT,
                        3);
        Evidence evidence =
                new Evidence(
                        metrics(incident.brand(), createdAt),
                        List.of("Four times the usual."),
                        post,
                        null,
                        List.of(post, post),
                        Map.of("x", 3L, "facebook", 12L),
                        List.of("hotline"),
                        List.of(),
                        Opening.SPIKE,
                        List.of(),
                        List.of(new Translated("Deshalb.", "That is why.")),
                        List.of(new Translated("Noch nicht.", "Not yet.")));
        return new Alert(
                incident.id(),
                incident.brand(),
                createdAt,
                level,
                incident.cause(),
                incident.playbook(),
                7,
                evidence,
                List.of(new Message("de", "Sturm", "Zeile\nZeile"), new Message("en", "Storm", "")),
                "v1",
                "k1",
                "s1",
                true,
                1);
    }

    /** A question of a storm that was asked at that time, with the state it has later. */
    public static Question question(String brand, String id, Instant askedAt, QuestionStatus now) {
        boolean answered = now == QuestionStatus.ANSWERED;
        EvidencePost post =
                new EvidencePost(
                        id,
                        "x",
                        askedAt,
                        "@ada",
                        "Wann hilft mir jemand?",
                        "https://x.example/1",
                        1_200,
                        AuthorKind.CUSTOMER,
                        Cause.SERVICE_FAILURE,
                        List.of(),
                        Offence.Kind.PROFANITY,
                        7);
        return new Question(
                brand,
                "x:root",
                post,
                null,
                SentimentLabel.NEGATIVE,
                List.of(),
                now,
                new ResponseLimit(askedAt.plusSeconds(2_700), askedAt.plusSeconds(3_600)),
                brand + ":" + askedAt,
                askedAt.plusSeconds(3_600),
                answered ? new Answer("x:own", askedAt.plusSeconds(5_430), true) : null,
                askedAt.plusSeconds(answered ? 5_430 : 3_600));
    }

    private static StormInputs inputs() {
        return new StormInputs(40, 3.5, 2, 0.5, 0.25, 1, 90_000, 0, 0);
    }

    private TestingDocuments() {}
}
