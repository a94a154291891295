package io.sturmwarnung.jobs.source;

import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Finds the files of posts in a folder, at any depth. One that was written to a moment ago is left
 * for later: a file is read once, and its writer may not be done. Names that begin with a dot or an
 * underscore are left out, so that a file can be written under such a name and then renamed.
 */
final class FolderFiles extends NonSplittingRecursiveEnumerator {
    /** How long nobody may have written to a file. */
    static final Duration SETTLED = Duration.ofSeconds(2);

    private final Clock clock;

    FolderFiles() {
        this(Clock.systemUTC());
    }

    FolderFiles(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void convertToSourceSplits(
            FileStatus file, FileSystem fileSystem, List<FileSourceSplit> splits)
            throws IOException {
        if (isOfPosts(file.getPath().getName()) && isSettled(file.getModificationTime())) {
            super.convertToSourceSplits(file, fileSystem, splits);
        }
    }

    private static boolean isOfPosts(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".ndjson.gz");
    }

    /** A time in the future comes from another machine's clock; waiting for it would be long. */
    private boolean isSettled(long modified) {
        return Math.abs(clock.millis() - modified) >= SETTLED.toMillis();
    }
}
