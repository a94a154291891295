package io.sturmwarnung.core.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import java.time.Instant;
import java.util.List;

class UrgencyTest {
    private static final Instant NOW = Instant.parse("2026-06-19T10:00:00Z");

    /** What urgency depends on. */
    record Traits(
            long dueInSeconds,
            boolean storm,
            Cause cause,
            long reach,
            long replies,
            Offence.Kind offence,
            SentimentLabel mood) {
        Question question() {
            EvidencePost post =
                    new EvidencePost(
                            "x:1",
                            "x",
                            NOW,
                            "",
                            "a",
                            null,
                            reach,
                            AuthorKind.PERSON,
                            cause,
                            List.of(),
                            offence,
                            replies);
            Instant due = NOW.plusSeconds(dueInSeconds);
            return new Question(
                    "b",
                    "x:1",
                    post,
                    null,
                    mood,
                    List.of(),
                    QuestionStatus.OPEN,
                    new ResponseLimit(due, due),
                    storm ? "i" : null,
                    null,
                    null,
                    NOW);
        }

        double urgency() {
            return Urgency.of(question(), NOW);
        }
    }

    @Property
    void staysWithinItsPoints(@ForAll("traits") Traits traits) {
        assertThat(traits.urgency()).isBetween(0.0, Urgency.MOST);
    }

    @Property
    void isNeverLess_withLessTimeLeft(
            @ForAll("traits") Traits traits, @ForAll @LongRange(min = 0, max = 900_000) long less) {
        Traits later =
                new Traits(
                        traits.dueInSeconds - less,
                        traits.storm,
                        traits.cause,
                        traits.reach,
                        traits.replies,
                        traits.offence,
                        traits.mood);

        assertThat(later.urgency()).isGreaterThanOrEqualTo(traits.urgency());
    }

    @Property
    void isNeverLess_withMoreReach_moreReplies_orInAStorm(
            @ForAll("traits") Traits traits,
            @ForAll @LongRange(min = 0, max = 9_000_000) long more) {
        Traits louder =
                new Traits(
                        traits.dueInSeconds,
                        true,
                        traits.cause,
                        traits.reach + more,
                        traits.replies + more,
                        traits.offence,
                        traits.mood);

        assertThat(louder.urgency()).isGreaterThanOrEqualTo(traits.urgency());
    }

    @Property
    void putsDangerFirst(@ForAll("traits") Traits one, @ForAll("traits") Traits other) {
        Traits danger =
                new Traits(
                        one.dueInSeconds,
                        one.storm,
                        Cause.SAFETY,
                        one.reach,
                        one.replies,
                        one.offence,
                        one.mood);
        Traits harmless =
                new Traits(
                        other.dueInSeconds,
                        other.storm,
                        Cause.PRICE,
                        other.reach,
                        other.replies,
                        other.offence,
                        other.mood);

        assertThat(Urgency.byUrgencyAt(NOW).compare(danger.question(), harmless.question()))
                .isLessThanOrEqualTo(0);
    }

    @Provide
    Arbitrary<Traits> traits() {
        return Combinators.combine(
                        Arbitraries.longs().between(-900_000, 300_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Cause.class),
                        Arbitraries.longs().between(0, 50_000_000),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(Offence.Kind.class),
                        Arbitraries.of(SentimentLabel.class))
                .as(Traits::new);
    }
}
