package io.sturmwarnung.benchmarks.understanding;

import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.Post;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a character costs in texts of different lengths: the same, if the cost is linear. */
final class TextLength {
    private static final int[] LENGTHS = {100, 300, 1_000, 3_000, 10_000};
    private static final int CHARACTERS = 600_000;

    private TextLength() {}

    public static void main(String[] args) throws IOException {
        List<Post> posts = Measurement.posts(args);
        PostAnnotator annotator = PostAnnotator.bundled();
        posts.forEach(post -> annotator.annotate(post, false));
        for (int length : LENGTHS) {
            List<Post> texts = ofLength(posts, length);
            double seconds =
                    Measurement.seconds(
                            () -> texts.forEach(post -> annotator.annotate(post, false)));
            System.out.printf(
                    Locale.ROOT,
                    "texts of %,6d characters: %.2f microseconds a character%n",
                    length,
                    seconds * 1e6 / ((double) texts.size() * length));
        }
    }

    /** Posts joined until they have the length, none of them twice in a text. */
    private static List<Post> ofLength(List<Post> posts, int length) {
        List<Post> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int next = 0;
        while (texts.size() * (long) length < CHARACTERS) {
            text.append(posts.get(next++ % posts.size()).text()).append(' ');
            if (text.length() >= length) {
                texts.add(
                        Post.of(
                                "web:text",
                                "web",
                                posts.get(0).createdAt(),
                                text.substring(0, length)));
                text.setLength(0);
            }
        }
        return texts;
    }
}
