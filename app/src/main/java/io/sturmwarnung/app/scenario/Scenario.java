package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Post;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A bundled scenario: the posts about an invented company over some days of June 2026, and the
 * watchlist to read them with. The same name always yields the same posts. Immutable.
 */
public final class Scenario {
    private static final long SEED = 20_260_601;
    private static final List<Story> STORIES =
            List.of(new HotlineStory(), new MisfireStory(), new SleeperStory(), new QuietStory());

    private final Story story;
    private final String watchlist;
    private final List<LabelledPost> labelled;
    private final List<Post> posts;
    private final String trigger;

    private Scenario(Story story, long seed) {
        this.story = story;
        this.watchlist = Sections.text(story.name() + ".yaml");
        Random random = new Random(seed);
        Voice voice = new Voice(story.name(), story.company(), random);
        Stage stage = new Stage(random, new Cast(random), voice);
        story.planOn(stage);
        this.labelled = stage.playUntil(story.end());
        this.posts = labelled.stream().map(LabelledPost::post).toList();
        Post marked = stage.marked(Story.TRIGGER);
        this.trigger = marked == null ? null : marked.id();
    }

    /** The scenario of that name; {@link IllegalArgumentException} lists the known ones. */
    public static Scenario named(String name) {
        return named(name, SEED);
    }

    /** The same story told with other words at other times. */
    static Scenario named(String name, long seed) {
        return STORIES.stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .map(story -> new Scenario(story, seed))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no scenario '"
                                                + name
                                                + "'. Known ones: "
                                                + String.join(", ", names())));
    }

    /** Every name {@link #named} knows. */
    public static List<String> names() {
        return STORIES.stream().map(Story::name).toList();
    }

    public String name() {
        return story.name();
    }

    /** One sentence about what happens. */
    public String description() {
        return story.description();
    }

    /** The watchlist for it, as YAML. */
    public String watchlist() {
        return watchlist;
    }

    /** Every post, sorted by time. */
    public List<Post> posts() {
        return posts;
    }

    /** Every post with what its writer meant by it, in the same order. */
    public List<LabelledPost> labelledPosts() {
        return labelled;
    }

    /**
     * About 90 minutes before it gets interesting; a demo replays earlier posts as fast as it can.
     */
    public Instant liveFrom() {
        return story.liveFrom();
    }

    /** The id of the company's own post that sets the storm off, if there is one. */
    public Optional<String> trigger() {
        return Optional.ofNullable(trigger);
    }

    /**
     * When criticism begins to grow, which is what detection is measured against; empty in a
     * scenario without a storm.
     */
    public Optional<Instant> growthFrom() {
        return story.growthFrom();
    }

    /**
     * Writes one post a line, as in the post contract, each with a {@code label} object that holds
     * {@code sentiment} and {@code offensive}. Replaces the file.
     */
    public void writeTo(Path ndjson) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(ndjson)) {
            for (LabelledPost post : labelled) {
                writer.write(post.toJson());
                writer.write('\n');
            }
        }
    }
}
