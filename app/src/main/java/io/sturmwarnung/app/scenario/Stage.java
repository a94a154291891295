package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Engagement;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** Plays scenes in order of time and keeps what they publish; scenes may plan further ones. */
final class Stage {
    private record Cue(Instant at, int number, Scene scene) {}

    /** Ids of a channel begin here, so that they look like those of a place already in use. */
    private static final int FIRST_NUMBER = 500_000;

    private final Random random;
    private final Cast cast;
    private final Voice voice;
    private final PriorityQueue<Cue> cues =
            new PriorityQueue<>(Comparator.comparing(Cue::at).thenComparing(Cue::number));
    private final List<LabelledPost> published = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Post> marked = new HashMap<>();
    private int planned;

    Stage(Random random, Cast cast, Voice voice) {
        this.random = random;
        this.cast = cast;
        this.voice = voice;
    }

    Random random() {
        return random;
    }

    Cast cast() {
        return cast;
    }

    Voice voice() {
        return voice;
    }

    void plan(Instant at, Scene scene) {
        cues.add(new Cue(at, planned++, scene));
    }

    void plan(List<Instant> times, Scene scene) {
        times.forEach(at -> plan(at, scene));
    }

    /** Plays every planned scene up to that time and returns all posts, sorted by time. */
    List<LabelledPost> playUntil(Instant end) {
        while (!cues.isEmpty() && cues.peek().at().isBefore(end)) {
            Cue cue = cues.poll();
            cue.scene().play(this, cue.at());
        }
        return List.copyOf(published);
    }

    LabelledPost publish(Instant at, Draft draft) {
        int number = numbers.merge(draft.channel(), FIRST_NUMBER + 1, (now, first) -> now + 1);
        String id = draft.channel() + ":" + number;
        Post post =
                new Post(
                        id,
                        draft.channel(),
                        at,
                        draft.line().text(),
                        "https://" + draft.channel() + ".example/p/" + number,
                        draft.line().language(),
                        draft.author(),
                        draft.inReplyTo(),
                        draft.repostOf(),
                        draft.conversation(),
                        engagement(draft));
        LabelledPost labelled =
                new LabelledPost(post, draft.line().sentiment(), draft.line().offensive());
        published.add(labelled);
        return labelled;
    }

    /** Remembers a post other scenes refer to. */
    void mark(String name, Post post) {
        marked.put(name, post);
    }

    /** The post remembered under that name, or {@code null} if it has not been published. */
    Post marked(String name) {
        return marked.get(name);
    }

    /** One of the latest critical posts of people on a channel, loud ones preferred, or null. */
    LabelledPost echoed(String channel, Instant since) {
        LabelledPost loudest = null;
        for (int tries = 0; tries < 40; tries++) {
            int back = random.nextInt(Math.min(published.size(), 600));
            LabelledPost candidate = published.get(published.size() - 1 - back);
            if (passableOn(candidate, channel, since)
                    && (loudest == null || followers(candidate) > followers(loudest))) {
                loudest = candidate;
            }
        }
        return loudest;
    }

    private static boolean passableOn(LabelledPost candidate, String channel, Instant since) {
        Post post = candidate.post();
        return post.channel().equals(channel)
                && post.repostOf() == null
                && !post.createdAt().isBefore(since)
                && post.author().kind() == AuthorKind.PERSON
                && candidate.sentiment() == SentimentLabel.NEGATIVE;
    }

    private static long followers(LabelledPost labelled) {
        return labelled.post().author().followers();
    }

    /** A few percent of the followers see and a few of those react; much luck in it. */
    private Engagement engagement(Draft draft) {
        Author author = draft.author();
        if (draft.original() != null) {
            return Engagement.NONE;
        }
        double luck = StrictMath.exp(random.nextGaussian());
        long views = (long) (author.followers() * 0.2 * luck);
        long likes = (long) (views * 0.02 + luck * random.nextInt(4));
        return new Engagement(likes, likes / 7, likes / 5, views);
    }
}
