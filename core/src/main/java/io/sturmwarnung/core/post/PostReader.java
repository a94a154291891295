package io.sturmwarnung.core.post;

import java.io.Closeable;
import java.io.IOException;

/** Reads records one after another, with constant memory. */
public interface PostReader extends Closeable {
    /** The reason for rejecting a record that is not read whole. */
    String TOO_LONG =
            "longer than %,d bytes; only its beginning was kept"
                    .formatted(LineReader.MAX_LINE_BYTES);

    /** The next record, or {@code null} at the end. */
    PostRecord next() throws IOException;
}
