package io.sturmwarnung.core.window;

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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Random talk about a brand over thirty hours. */
final class TestingTalk {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final Duration LENGTH = Duration.ofHours(30);

    private static final List<List<String>> TOPICS =
            List.of(List.of(), List.of("hotline"), List.of("hotline", "price"));

    /** What is random about a mention; {@code kind} tells own posts, reposts and offences. */
    record Said(long millis, int who, int kind, SentimentLabel label, int confidence, int thread) {}

    /** Mentions with different ids, in no order of time. */
    static Arbitrary<List<Mention>> talk() {
        // A third comes in the last hour, so that the short windows are not empty.
        Arbitrary<Long> times =
                Arbitraries.oneOf(
                        Arbitraries.longs().between(0, LENGTH.toMillis() - 1),
                        Arbitraries.longs()
                                .between(
                                        LENGTH.minusMinutes(70).toMillis(), LENGTH.toMillis() - 1));
        return Combinators.combine(
                        times,
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(SentimentLabel.class),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 40))
                .as(Said::new)
                .list()
                .ofMaxSize(80)
                .map(TestingTalk::mentions);
    }

    private static List<Mention> mentions(List<Said> talk) {
        List<Mention> mentions = new ArrayList<>();
        for (Said said : talk) {
            mentions.add(mention(mentions.size(), said));
        }
        return mentions;
    }

    private static Mention mention(int n, Said said) {
        boolean own = said.kind() == 0;
        boolean offensive = said.kind() > 7;
        double confidence = said.label() == SentimentLabel.UNSCORED ? 0 : said.confidence() / 1e3;
        Author author =
                new Author(
                        said.who() == 0 ? null : "a" + said.who(),
                        null,
                        null,
                        said.who() * 10L,
                        false,
                        AuthorKind.PERSON);
        Post post =
                new Post(
                        "p" + n,
                        said.who() % 3 == 0 ? "forum" : "x",
                        START.plusMillis(said.millis()),
                        "text",
                        null,
                        null,
                        author,
                        said.thread() % 2 == 0 ? "p" + said.thread() : null,
                        said.kind() == 3 ? "q" : null,
                        said.thread() % 2 == 1 ? "p" + said.thread() : null,
                        null);
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        new Sentiment(said.label(), 0, confidence),
                        new Offence(
                                offensive, 0, offensive ? Offence.Kind.INSULT : Offence.Kind.NONE),
                        Triage.NONE,
                        Cause.UNKNOWN,
                        List.of(),
                        AuthorKind.PERSON);
        return new Mention(
                "b", TOPICS.get(said.kind() % 3), post, own, false, post.createdAt(), annotation);
    }

    /** The same mention so much later. */
    static Mention later(Mention mention, Duration by) {
        Post post = mention.post();
        Instant time = post.createdAt().plus(by);
        Post moved = post.withCreatedAt(time);
        return new Mention(
                mention.brand(),
                mention.topics(),
                moved,
                mention.own(),
                false,
                time,
                mention.annotation());
    }

    private TestingTalk() {}
}
