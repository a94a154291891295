package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.core.post.LabelledFile;
import io.sturmwarnung.core.post.LabelledPost;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Posts with what people said of them, from a file. */
final class Labels {

    /** Reads all of it, and tells which lines could not be used. */
    static List<LabelledPost> read(Path file, PrintWriter err) {
        try {
            LabelledFile labelled = LabelledFile.read(file, Clock.systemUTC());
            RejectionLines rejected = new RejectionLines(err);
            labelled.rejections().forEach(rejected::add);
            rejected.end("; everything else is used");
            return labelled.posts();
        } catch (IOException e) {
            throw new CommandFailedException(
                    "%s cannot be read to its end: %s".formatted(file, e.getMessage()), e);
        }
    }

    private Labels() {}
}
