package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.alert.ReplyEffect;
import io.sturmwarnung.core.alert.ReplyEffect.Outcome;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The own posts of the last hour, who answers them, and what came after them. Size: {@value #MOST}
 * posts of about 1 KB.
 */
final class Utterances {
    static final int MOST = 30;

    /** Sooner than that chance tells more than the post. */
    static final Duration FIRST_LOOK = Duration.ofMinutes(15);

    static final Duration LAST_LOOK = Duration.ofMinutes(60);

    private static final long MINUTE = 60_000;

    /** Fewer mentions tell nothing. */
    private static final long ENOUGH = 10;

    /** An answer to one person has an effect only where others take it up. */
    private static final long TAKEN_UP = 5;

    /** That part of what came too much must answer the post itself, or it is not about it. */
    private static final double MINE = 0.1;

    private final List<Utterance> followed = new ArrayList<>();

    void add(Mention own) {
        followed.add(Utterance.of(own));
        if (followed.size() > MOST) {
            followed.removeFirst();
        }
    }

    void answer(Post critical) {
        followed.replaceAll(post -> post.isAnsweredBy(critical) ? post.withOneMoreReply() : post);
    }

    /**
     * Looks at what came after each post so far, once a minute.
     *
     * @return the posts after which it has become worse, once each, and those whose hour is over
     */
    List<Judged> judge(Instant end, CriticismCourse course) {
        List<Judged> found = new ArrayList<>();
        if (end.toEpochMilli() % MINUTE != 0) {
            return found;
        }
        followed.removeIf(post -> end.isAfter(post.createdAt().plus(LAST_LOOK).plusMillis(MINUTE)));
        for (int i = 0; i < followed.size(); i++) {
            Utterance post = followed.get(i);
            Duration age = Duration.between(post.createdAt(), end);
            boolean counts = post.statement() || post.criticalReplies() >= TAKEN_UP;
            if (!counts || age.compareTo(FIRST_LOOK) < 0 || age.compareTo(LAST_LOOK) > 0) {
                continue;
            }
            ReplyEffect effect = effect(post, end, course);
            if (effect.outcome() == Outcome.WORSE && !post.told()) {
                followed.set(i, post.asTold());
                found.add(new Judged(Kind.MADE_WORSE, post.post(), effect));
            }
            if (age.compareTo(LAST_LOOK.minusMillis(MINUTE)) > 0) {
                found.add(new Judged(Kind.MEASURED, post.post(), effect));
            }
        }
        return found;
    }

    private static ReplyEffect effect(Utterance post, Instant end, CriticismCourse course) {
        Duration length = Duration.between(post.createdAt(), end);
        Forecast forecast = Forecast.of(course, post.createdAt(), length);
        long actual = course.between(post.createdAt(), end);
        Outcome outcome = Outcome.AS_EXPECTED;
        double tooMuch = actual - forecast.expected();
        if (actual >= ENOUGH
                && actual > forecast.high()
                && post.criticalReplies() >= Math.max(TAKEN_UP, MINE * tooMuch)) {
            outcome = Outcome.WORSE;
        } else if (forecast.expected() >= ENOUGH && actual < forecast.low()) {
            outcome = Outcome.CALMER;
        }
        return new ReplyEffect(
                post.post().id(),
                post.createdAt(),
                post.post().text(),
                length.toMinutes(),
                forecast.expected(),
                forecast.low(),
                forecast.high(),
                actual,
                post.criticalReplies(),
                outcome);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(followed.size());
        for (Utterance post : followed) {
            Encoding.writePost(out, post.post());
            out.writeBoolean(post.statement());
            out.writeLong(post.criticalReplies());
            out.writeBoolean(post.told());
        }
    }

    static Utterances readFrom(DataInput in) throws IOException {
        Utterances read = new Utterances();
        int posts = in.readInt();
        for (int i = 0; i < posts; i++) {
            read.followed.add(
                    new Utterance(
                            Encoding.readPost(in),
                            in.readBoolean(),
                            in.readLong(),
                            in.readBoolean()));
        }
        return read;
    }
}
