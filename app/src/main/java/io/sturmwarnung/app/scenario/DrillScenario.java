package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Engagement;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.MentionMatcher;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * An invented storm about a brand of somebody's own watchlist, up to a given moment. Its posts name
 * the brand in words that its query finds. Immutable.
 */
public final class DrillScenario {
    private static final String PAGE = "facebook";
    private static final long FOLLOWERS = 20_000;

    /** What a query is made of besides words. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}@#_-]+");

    private final List<LabelledPost> posts;
    private final Instant begin;
    private final String words;

    private DrillScenario(DrillStory story, String words, long seed) {
        this.words = words;
        this.begin = story.liveFrom();
        Random random = new Random(seed);
        Voice voice = new Voice(story.name(), story.company(), random, Map.of("b", words));
        Stage stage = new Stage(random, new Cast(random), voice);
        story.planOn(stage);
        this.posts = stage.playUntil(story.end());
    }

    /**
     * The storm, which is at its height at the end.
     *
     * @return empty if no words are known that the brand's query finds
     */
    public static Optional<DrillScenario> of(Brand brand, Instant end, long seed) {
        OwnAccount account =
                brand.ownAccounts().isEmpty()
                        ? new OwnAccount(PAGE, brand.id())
                        : brand.ownAccounts().getFirst();
        String handle = bare(account.account());
        return found(brand)
                .map(
                        words -> {
                            Company company =
                                    new Company(
                                            brand.name(),
                                            handle,
                                            words.toLowerCase(Locale.ROOT),
                                            Map.of(account.channel(), FOLLOWERS));
                            return new DrillScenario(
                                    new DrillStory(company, account.channel(), end), words, seed);
                        });
    }

    /** When criticism begins to grow. */
    public Instant begin() {
        return begin;
    }

    /** The words that stand for the brand in the posts. */
    public String words() {
        return words;
    }

    /** Every post, sorted by time. */
    public List<Post> posts() {
        return posts.stream().map(LabelledPost::post).toList();
    }

    /** Writes one post a line, as in the post contract. Replaces the file. */
    public void writeTo(Path ndjson) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(ndjson)) {
            for (LabelledPost post : posts) {
                writer.write(post.toJson());
                writer.write('\n');
            }
        }
    }

    /** The first words that the brand's query finds in a post of anybody. */
    private static Optional<String> found(Brand brand) {
        try (MentionMatcher matcher = new MentionMatcher(new Watchlist(List.of(brand), "drill"))) {
            return candidates(brand).stream()
                    .filter(words -> !words.isBlank())
                    .filter(words -> !matcher.match(probe(words)).isEmpty())
                    .findFirst();
        }
    }

    private static List<String> candidates(Brand brand) {
        List<String> candidates = new ArrayList<>();
        candidates.add(brand.name());
        brand.ownAccounts().forEach(account -> candidates.add("@" + bare(account.account())));
        brand.ownAccounts().forEach(account -> candidates.add("#" + bare(account.account())));
        candidates.add(brand.id());
        List<String> words =
                NO_WORD.splitAsStream(brand.query())
                        .filter(word -> !word.isBlank())
                        .filter(word -> !List.of("AND", "OR", "NOT").contains(word))
                        .toList();
        candidates.addAll(words);
        for (int i = 1; i < words.size(); i++) {
            candidates.add(words.get(i - 1) + " " + words.get(i));
        }
        candidates.add(String.join(" ", words));
        return candidates;
    }

    private static Post probe(String words) {
        return new Post(
                "probe:1",
                "x",
                Instant.EPOCH.plusSeconds(1_000_000_000),
                "Ich lese etwas über " + words + ".",
                null,
                "de",
                new Author("probe", "@probe", "Probe", 0L, false, AuthorKind.PERSON),
                null,
                null,
                null,
                Engagement.NONE);
    }

    private static String bare(String account) {
        return account.startsWith("@") ? account.substring(1) : account;
    }
}
