package io.sturmwarnung.elastic.digest;

import io.sturmwarnung.core.digest.SentDigest;

import java.time.Instant;
import java.util.Optional;

/** Keeps which digests were sent, so that a restart sends none twice. */
public interface DigestLog {

    /** The end of the newest digest of a brand that was sent, if there is one. */
    Optional<Instant> last(String brand);

    /** Keeps that one was sent; keeping the same twice is keeping it once. */
    void record(SentDigest digest);
}
