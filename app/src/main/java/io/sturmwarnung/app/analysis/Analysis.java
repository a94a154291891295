package io.sturmwarnung.app.analysis;

import io.sturmwarnung.app.files.RejectsFile;
import io.sturmwarnung.app.files.WholeFile;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.post.PostReader;
import io.sturmwarnung.core.post.PostRecord;
import io.sturmwarnung.jobs.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Reads a file of posts once, from its beginning to its end, and writes what was understood of each
 * in the same order. Memory stays the same however long the file is.
 *
 * @param input the posts
 * @param output a line a post; records that could not be used go to {@link #rejects()} beside it
 */
public record Analysis(Path input, Path output) {
    /** Shorter runs need no word on how they are getting on. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private static final Duration BETWEEN_WORDS = Duration.ofMillis(500);

    /**
     * The file for records that could not be used: {@code a.rejects.ndjson} for {@code a.ndjson}.
     */
    public Path rejects() {
        return RejectsFile.beside(output);
    }

    /**
     * Does it all, or leaves everything as it was. Without a usable post only the rejects are
     * written.
     *
     * @return how many posts were understood
     */
    public long run(
            PostAnnotator annotator,
            Clock clock,
            RejectionLines rejected,
            Consumer<Progress> progress)
            throws IOException {
        long read = 0;
        Instant word = clock.instant().plus(SHORT);
        try (PostReader posts = new PostFile(input).open(clock);
                WholeFile lines = WholeFile.begin(output);
                RejectsFile rejects = RejectsFile.begin(rejects())) {
            for (PostRecord next = posts.next(); next != null; next = posts.next()) {
                if (!next.accepted()) {
                    rejected.add(next.rejection());
                    rejects.add(next.rejection());
                    continue;
                }
                Post post = next.post();
                lines.line(AnalysisLine.of(post.id(), annotator.annotate(post, false)));
                read++;
                Instant now = clock.instant();
                if (now.isAfter(word)) {
                    progress.accept(new Progress(read, null));
                    word = now.plus(BETWEEN_WORDS);
                }
            }
            if (read > 0) {
                lines.commit();
            }
            rejects.commit();
        }
        return read;
    }
}
