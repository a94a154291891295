package io.sturmwarnung.app.analysis;

import io.sturmwarnung.app.files.WholeFile;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.post.PostReader;
import io.sturmwarnung.core.post.PostRecord;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.jobs.Progress;

import java.io.IOException;
import java.nio.file.Files;
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
        String name = String.valueOf(output.getFileName());
        String stem =
                name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(ndjson|jsonl|json)$", "");
        return output.resolveSibling(stem + ".rejects.ndjson");
    }

    /**
     * Does it all, or leaves everything as it was.
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
                WholeFile rejects = WholeFile.begin(rejects())) {
            for (PostRecord next = posts.next(); next != null; next = posts.next()) {
                if (!next.accepted()) {
                    reject(next.rejection(), rejected, rejects);
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
            lines.commit();
            if (rejected.count() > 0) {
                rejects.commit();
            } else {
                // One that an earlier run left would tell of records that are right by now.
                Files.deleteIfExists(rejects());
            }
        }
        return read;
    }

    private static void reject(Rejection rejection, RejectionLines rejected, WholeFile rejects)
            throws IOException {
        rejected.add(rejection);
        rejects.line(Documents.of(rejection).json());
    }
}
