package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.failure.NoPosts;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.files.RejectsFile;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.core.post.LabelledFile;
import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.post.Rejection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Posts with what people said of them, from a file.
 *
 * @param file where they are
 */
record Labels(Path file) {
    private static final String OPTION = "--input";

    /** Where the lines that could not be used are kept. */
    Path rejects() {
        return RejectsFile.beside(file);
    }

    /** Looks at the file and at where its rejects would go. */
    void check(FileCheck check, KnowledgeOptions knowledge) {
        check.labelled(OPTION, file);
        knowledge.keepApart("the rejects of " + OPTION, rejects(), check);
    }

    /** Reads all of it, tells which lines could not be used, and keeps them. */
    List<LabelledPost> read(PrintWriter err) {
        LabelledFile labelled;
        try {
            labelled = LabelledFile.read(file, Clock.systemUTC());
        } catch (IOException e) {
            throw new CommandFailedException(
                    "%s cannot be read to its end: %s".formatted(file, e.getMessage()), e);
        }
        RejectionLines rejected = new RejectionLines(err);
        labelled.rejections().forEach(rejected::add);
        String where = keep(labelled.rejections());
        rejected.end("; all of them are " + where);
        if (labelled.posts().isEmpty()) {
            throw NoPosts.in(file, rejected.count(), where);
        }
        return labelled.posts();
    }

    /** Where they are kept; a folder that is write-protected keeps nobody from using the others. */
    private String keep(List<Rejection> rejections) {
        try (RejectsFile lines = RejectsFile.begin(rejects())) {
            for (Rejection rejection : rejections) {
                lines.add(rejection);
            }
            lines.commit();
            return "in " + rejects();
        } catch (IOException e) {
            return "lost, for %s cannot be written (%s)".formatted(rejects(), e.getMessage());
        }
    }
}
