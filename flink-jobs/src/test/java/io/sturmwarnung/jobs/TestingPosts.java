package io.sturmwarnung.jobs;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Posts about two invented brands. */
public final class TestingPosts {
    /** When they begin. */
    public static final Instant START = Instant.parse("2025-03-03T08:00:00Z");

    private static final String[] TEXTS = {
        "nordlicht is terrible, no power since noon",
        "nordlicht and blauwal again",
        "thank you blauwal",
        "when will nordlicht answer?",
        "nothing to do with anybody",
    };

    private TestingPosts() {}

    /** Brands {@code nordlicht} and {@code blauwal}; the first speaks as {@code x:@nordlicht}. */
    public static Watchlist watchlist() {
        return new Watchlist(List.of(brand("nordlicht"), brand("blauwal")), "v1");
    }

    private static Brand brand(String id) {
        List<OwnAccount> own = List.of(new OwnAccount("x", "@" + id));
        return new Brand(id, id, id, own, Map.of(), 4, List.of(), null);
    }

    /** That many posts in the order of their times, one every few seconds. */
    public static List<Post> posts(int count, long seed) {
        Random random = new Random(seed);
        List<Post> posts = new ArrayList<>();
        Instant time = START;
        for (int i = 0; i < count; i++) {
            time = time.plusMillis(random.nextInt(8_000));
            String text = TEXTS[random.nextInt(TEXTS.length)];
            posts.add(Post.of("x:" + i, "x", time, text));
        }
        return posts;
    }

    /** The same posts, each moved by less than that time. */
    public static List<Post> shuffled(List<Post> posts, Duration disorder, long seed) {
        Random random = new Random(seed);
        record Arrival(long at, Post post) {}
        return posts.stream()
                .map(
                        post ->
                                new Arrival(
                                        post.createdAt().toEpochMilli()
                                                + random.nextLong(disorder.toMillis()),
                                        post))
                .sorted((a, b) -> Long.compare(a.at(), b.at()))
                .map(Arrival::post)
                .toList();
    }

    /** The post as a line of JSON. */
    public static String json(Post post) {
        String handle = post.author().handle();
        String author = handle == null ? "" : ",\"author\":{\"handle\":\"" + handle + "\"}";
        return "{\"id\":\"%s\",\"channel\":\"%s\",\"createdAt\":\"%s\",\"text\":\"%s\"%s}"
                .formatted(post.id(), post.channel(), post.createdAt(), post.text(), author);
    }
}
