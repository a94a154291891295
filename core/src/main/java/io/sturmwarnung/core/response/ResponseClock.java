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
import java.util.List;
import java.util.Optional;

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

    private final ServiceHours hours;
    private final WaitingQuestions waiting;
    private final List<QuestionChange> changes = new ArrayList<>();

    /**
     * The clocks as they stand.
     *
     * @param waiting the questions of one conversation that wait
     */
    public ResponseClock(ServiceHours hours, Collection<Question> waiting) {
        this.hours = hours;
        this.waiting = new WaitingQuestions(waiting);
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
        for (Question question : waiting.which(each -> isDue(each, storm, now))) {
            Question next = hasten(question, storm, now);
            if (next.status() == QuestionStatus.OPEN && !now.isBefore(next.limit().warnAt())) {
                next = change(What.WARNED, next.warned(now));
            }
            if (next.status() == QuestionStatus.WARNED && !now.isBefore(next.limit().dueAt())) {
                next = change(What.OVERDUE, next.overdue(now));
            }
            if (!now.isBefore(end(next))) {
                change(What.GIVEN_UP, next.givenUp(now));
            }
        }
    }

    /** Whether anything can happen to a question now. */
    private static boolean isDue(Question question, Storm storm, Instant now) {
        Instant next =
                switch (question.status()) {
                    case OPEN -> question.limit().warnAt();
                    case WARNED -> question.limit().dueAt();
                    default -> end(question);
                };
        return !now.isBefore(next) || !now.isBefore(end(question)) || canHasten(question, storm);
    }

    private static Instant end(Question question) {
        return question.askedAt().plus(FOLLOWED);
    }

    private static boolean canHasten(Question question, Storm storm) {
        return storm != null && !question.inStorm() && question.status() != QuestionStatus.OVERDUE;
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
        return waiting.inOrder();
    }

    /** When {@link #advance} must be called next, after that time; empty if nobody waits. */
    public Optional<Instant> nextLook(Instant now) {
        Instant next = null;
        boolean lookForStorm = false;
        for (Question question : waiting.each()) {
            if (question.status() != QuestionStatus.OVERDUE) {
                next = nearer(next, question.limit().warnAt(), now);
                next = nearer(next, question.limit().dueAt(), now);
                lookForStorm |= !question.inStorm();
            }
            next = nearer(next, end(question), now);
        }
        if (lookForStorm) {
            long step = LOOK_FOR_STORM.toMillis();
            long quarter = (Math.floorDiv(now.toEpochMilli(), step) + 1) * step;
            next = nearer(next, Instant.ofEpochMilli(quarter), now);
        }
        return Optional.ofNullable(next);
    }

    /** Of two times the one that comes first after now, {@code null} being none. */
    private static Instant nearer(Instant known, Instant time, Instant now) {
        return time.isAfter(now) && (known == null || time.isBefore(known)) ? time : known;
    }

    /** A storm that is over does not give back the time it took. */
    private Question hasten(Question question, Storm storm, Instant now) {
        return canHasten(question, storm)
                ? change(What.HASTENED, inStorm(question, storm, now))
                : question;
    }

    private static Question inStorm(Question question, Storm storm, Instant now) {
        boolean before = question.askedAt().isBefore(storm.since());
        Instant from = before ? storm.since() : question.askedAt();
        ResponseLimit limit = question.limit().nearer(ResponseLimit.inStorm(from));
        return question.hastened(storm.incident(), limit, now);
    }

    private void ask(Mention mention, StormTimes storms) {
        if (waiting.size() >= MOST) {
            Question oldest = waiting.first(any -> true).orElseThrow();
            change(What.GIVEN_UP, oldest.givenUp(mention.observedAt()));
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
                waiting.which(question -> !question.askedAt().isAfter(own.post().createdAt()));
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
        return author == null
                ? Optional.empty()
                : waiting.first(question -> author.equals(question.asker()));
    }

    private Question change(What what, Question next) {
        if (next.status().waiting()) {
            waiting.put(next);
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
