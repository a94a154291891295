package io.sturmwarnung.app.failure;

import java.nio.file.Path;
import java.util.Locale;

/** A file has no post that can be used, so there is nothing to do the work with. */
public final class NoPosts {
    private static final String POST =
            "a post is {\"id\":…,\"channel\":…,\"createdAt\":…,\"text\":…} on a line of its own, see"
                    + " docs/architecture.md";

    private NoPosts() {}

    /**
     * The failure that says so.
     *
     * @param rejected how many records there are in the file
     * @param reasons where it is told what is wrong with each, such as "in a file"
     */
    public static CommandFailedException in(Path file, long rejected, String reasons) {
        String what =
                rejected == 0
                        ? file + " holds no posts, only blank lines if any: "
                        : String.format(
                                Locale.ROOT,
                                rejected == 1
                                        ? "no post in %2$s can be used, so nothing else was done;"
                                                + " why its only record was rejected is told %3$s."
                                                + " Mend it and try again: "
                                        : "no post in %2$s can be used, so nothing else was done;"
                                                + " why its %1$,d records were rejected is told"
                                                + " %3$s. Mend them and try again: ",
                                rejected,
                                file,
                                reasons);
        return new CommandFailedException(what + POST);
    }
}
