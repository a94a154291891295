package io.sturmwarnung.app.stack;

import io.sturmwarnung.app.failure.CommandFailedException;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build put what a command needs besides classes. */
final class Distribution {
    /** Set by the launcher and by the tests' build: the folder the build wrote to. */
    static final String HOME = "sturm.home";

    /** The packed Elasticsearch server. */
    static Path elasticsearchZip() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new CommandFailedException(
                    "the system property " + HOME + " is missing: start with ./sturm");
        }
        Path zip = Path.of(home, "elasticsearch", "elasticsearch.zip");
        if (!Files.isRegularFile(zip)) {
            throw new CommandFailedException(
                    zip + " is missing: delete " + home + " and call ./sturm again to rebuild it");
        }
        return zip;
    }

    private Distribution() {}
}
