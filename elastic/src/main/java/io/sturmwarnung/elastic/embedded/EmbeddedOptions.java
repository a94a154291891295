package io.sturmwarnung.elastic.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run the embedded server.
 *
 * @param dataDirectory the folder that is its own; created if missing, kept when it stops
 * @param distributionZip the server's distribution
 * @param unpackInto the folder the distribution is unpacked into once; may be shared
 * @param heapMegabytes the memory of its heap, in MiB
 * @param patience how long to wait for another command to leave the data directory
 */
public record EmbeddedOptions(
        Path dataDirectory,
        Path distributionZip,
        Path unpackInto,
        int heapMegabytes,
        Duration patience) {

    /** Enough for hundreds of thousands of posts. */
    public static final int DEFAULT_HEAP_MEGABYTES = 512;

    /** A server whose starter was killed needs seconds to notice and to stop. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

    public EmbeddedOptions {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        distributionZip = distributionZip.toAbsolutePath().normalize();
        unpackInto = unpackInto.toAbsolutePath().normalize();
    }

    /** Unpacks beside the zip, or below the data directory if nothing can be written there. */
    public static EmbeddedOptions of(Path dataDirectory, Path distributionZip) {
        Path besideZip = distributionZip.toAbsolutePath().getParent();
        return new EmbeddedOptions(
                dataDirectory,
                distributionZip,
                Files.isWritable(besideZip) ? besideZip : dataDirectory.resolve("server"),
                DEFAULT_HEAP_MEGABYTES,
                DEFAULT_PATIENCE);
    }

    /** The same, unpacked elsewhere. */
    public EmbeddedOptions unpackedInto(Path folder) {
        return new EmbeddedOptions(dataDirectory, distributionZip, folder, heapMegabytes, patience);
    }

    /** The same with another heap. */
    public EmbeddedOptions withHeap(int megabytes) {
        return new EmbeddedOptions(dataDirectory, distributionZip, unpackInto, megabytes, patience);
    }

    /** The same, waiting longer or shorter for the data directory. */
    public EmbeddedOptions withPatience(Duration duration) {
        return new EmbeddedOptions(
                dataDirectory, distributionZip, unpackInto, heapMegabytes, duration);
    }
}
