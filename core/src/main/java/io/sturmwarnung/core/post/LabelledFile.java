package io.sturmwarnung.core.post;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of posts that people have judged: lines of JSON, also compressed, each a post with an
 * object {@code label} beside its fields.
 *
 * @param posts those that could be read, in order, judged or not
 * @param rejections the others
 */
public record LabelledFile(List<LabelledPost> posts, List<Rejection> rejections) {

    /** Reads all of it; {@link IOException} if it cannot be read at all. */
    public static LabelledFile read(Path path, Clock clock) throws IOException {
        List<LabelledPost> posts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        PostParser parser = new PostParser(clock);
        String source = String.valueOf(path.getFileName());
        try (LineReader lines = new LineReader(PostFile.openStream(path))) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                try {
                    posts.add(parser.parseLabelled(line));
                } catch (RejectedPostException e) {
                    rejections.add(
                            new Rejection(
                                    source,
                                    line.number(),
                                    e.getMessage(),
                                    line.text(),
                                    clock.instant()));
                }
            }
        }
        return new LabelledFile(posts, rejections);
    }
}
