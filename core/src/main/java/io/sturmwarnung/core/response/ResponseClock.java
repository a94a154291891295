package io.sturmwarnung.core.response;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.response.QuestionChange.What;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.watchlist.ServiceHours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The clocks of one conversation with a brand: one for each person who waits for an answer, begun
 * by the first post that asks. What the person writes until then belongs to it. An own post that
 * answers one of these posts stops that clock; one that answers the thread or nothing in particular
 * stops all, and one that sends people away stops them like any other but is noted. What other
 * customers answer stops none. Size: at most {@value #MOST} questions, each followed for {@link
 * #FOLLOWED}; beyond that the oldest is given up.
 */
public final class ResponseClock {
    /** How many people may wait in one conversation, at about 1 kB each. */
    public static final int MOST = 1_000;

    /** Nobody waits longer; whoever still wants to know asks again. */
    public static final Duration FOLLOWED = Duration.ofDays(7);

    /**
     * How soon it is noticed that a storm has begun, which shortens the time of those who wait
     * already; less than the three quarters of an hour after which they are warned.
     */
    static final Duration LOOK_FOR_STORM = Duration.ofMinutes(15);

    private static final Comparator<Question> FIRST_ASKED =
            Comparator.comparing(Question::askedAt).thenComparing(question -> question.post().id());

    private final ServiceHours hours;
    private final TreeMap<Question, Question> waiting = new TreeMap<>(FIRST_ASKED);
    private final List<QuestionChange> changes = new ArrayList<>();

    /**
     * The clocks as they stand.
     *
     * @param waiting the questions of one conversation that wait
     */
    public ResponseClock(ServiceHours hours, Collection<Question> waiting) {
        this.hours = hours;
        waiting.forEach(question -> this.waiting.put(question, question));
    }

    /** Whether a mention can begin or stop a clock, or belong to one. */
    public static boolean concerns(Mention mention) {
        Post post = mention.post();
        boolean inThread = post.conversation() != null || post.inReplyTo() != null;
        return post.repostOf() == null && (inThread || asks(mention));
    }

    /**
     * Lets time pass: what becomes overdue, is to be warned of or given up.
     *
     * @param storms when the brand was in a storm, as far as is known at that time
     */
    public void advance(Instant now, StormTimes storms) {
        Storm storm = storms.at(now);
        for (Question question : List.copyOf(waiting.values())) {
            Question next = hasten(question, storm, now);
            if (next.status() == QuestionStatus.OPEN && !now.isBefore(next.limit().warnAt())) {
                next = change(What.WARNED, next.warned(now));
            }
            if (next.status() == QuestionStatus.WARNED && !now.isBefore(next.limit().dueAt())) {
                next = change(What.OVERDUE, next.overdue(now));
            }
            if (!now.isBefore(next.askedAt().plus(FOLLOWED))) {
                change(What.GIVEN_UP, next.givenUp(now));
            }
        }
    }

    /** Takes in a post of the conversation, in the order in which they were observed. */
    public void take(Mention mention, StormTimes storms) {
        if (mention.post().repostOf() != null) {
            return;
        }
        if (mention.own()) {
            answer(mention);
            return;
        }
        Optional<Question> waitsAlready = ofAuthor(mention.post());
        if (waitsAlready.isPresent()) {
            Question question = waitsAlready.get();
            change(
                    What.FOLLOWED_UP,
                    question.withFollowUp(mention.post().id(), mention.observedAt()));
        } else if (asks(mention)) {
            ask(mention, storms);
        }
    }

    /** What has changed since this object was made, in the order in which it did. */
    public List<QuestionChange> changes() {
        return List.copyOf(changes);
    }

    /** The questions that wait, the first asked first. */
    public List<Question> waiting() {
        return List.copyOf(waiting.values());
    }

    /** When {@link #advance} must be called next, after that time; empty if nobody waits. */
    public Optional<Instant> nextLook(Instant now) {
        return waiting.values().stream()
                .flatMap(question -> looks(question, now))
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private static Stream<Instant> looks(Question question, Instant now) {
        Instant end = question.askedAt().plus(FOLLOWED);
        ResponseLimit limit = question.limit();
        if (question.status() == QuestionStatus.OVERDUE) {
            return Stream.of(end);
        }
        Stream<Instant> deadlines = Stream.of(limit.warnAt(), limit.dueAt(), end);
        if (question.inStorm()) {
            return deadlines;
        }
        long step = LOOK_FOR_STORM.toMillis();
        long quarter = (Math.floorDiv(now.toEpochMilli(), step) + 1) * step;
        return Stream.concat(deadlines, Stream.of(Instant.ofEpochMilli(quarter)));
    }

    /** A storm that is over does not give back the time it took. */
    private Question hasten(Question question, Storm storm, Instant now) {
        if (storm == null || question.inStorm() || question.status() == QuestionStatus.OVERDUE) {
            return question;
        }
        return change(What.HASTENED, inStorm(question, storm, now));
    }

    private static Question inStorm(Question question, Storm storm, Instant now) {
        boolean before = question.askedAt().isBefore(storm.since());
        Instant from = before ? storm.since() : question.askedAt();
        ResponseLimit limit = question.limit().nearer(ResponseLimit.inStorm(from));
        return question.hastened(storm.incident(), limit, now);
    }

    private void ask(Mention mention, StormTimes storms) {
        if (waiting.size() >= MOST) {
            change(What.GIVEN_UP, waiting.firstEntry().getValue().givenUp(mention.observedAt()));
        }
        Instant askedAt = mention.post().createdAt();
        Question question = Question.of(mention, ResponseLimit.ordinary(askedAt, hours));
        Storm storm = storms.at(mention.observedAt());
        change(
                What.ASKED,
                storm == null ? question : inStorm(question, storm, mention.observedAt()));
    }

    private void answer(Mention own) {
        String to = own.post().inReplyTo();
        List<Question> before =
                waiting.values().stream()
                        .filter(question -> !question.askedAt().isAfter(own.post().createdAt()))
                        .toList();
        List<Question> meant = before.stream().filter(question -> question.isIn(to)).toList();
        if (meant.isEmpty() && (to == null || to.equals(Question.thread(own.post())))) {
            meant = before;
        }
        boolean deflecting = own.annotation().cause() == Cause.DEFLECTION;
        Answer answer = new Answer(own.post().id(), own.post().createdAt(), deflecting);
        meant.forEach(
                question -> change(What.ANSWERED, question.answered(answer, own.observedAt())));
    }

    private Optional<Question> ofAuthor(Post post) {
        String author = post.author().identity();
        return waiting.values().stream()
                .filter(question -> author != null && Objects.equals(question.asker(), author))
                .findFirst();
    }

    private Question change(What what, Question next) {
        if (next.status().waiting()) {
            waiting.put(next, next);
        } else {
            waiting.remove(next);
        }
        changes.add(new QuestionChange(what, next));
        return next;
    }

    private static boolean asks(Mention mention) {
        return !mention.own() && mention.annotation().triage() == Triage.SUPPORT;
    }
}
