package io.sturmwarnung.core.post;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a file holds that was packed with gzip. Its {@link IOException} names the file and says
 * whether it ends too early, is damaged or was never packed; the reader's own words are among its
 * suppressed ones, since wrappers would show them in its place.
 */
public final class UnpackedStream extends FilterInputStream {
    private static final int BUFFER_BYTES = 64 << 10;

    private final String name;

    private UnpackedStream(String name, InputStream packed) throws IOException {
        super(new GZIPInputStream(packed, BUFFER_BYTES));
        this.name = name;
    }

    /**
     * Begins to unpack.
     *
     * @param name what messages call the file
     * @param packed its bytes, which are closed if they are not packed
     */
    public static InputStream of(String name, InputStream packed) throws IOException {
        try {
            return new UnpackedStream(name, new BufferedInputStream(packed, BUFFER_BYTES));
        } catch (EOFException e) {
            packed.close();
            throw endsEarly(name, e);
        } catch (ZipException e) {
            packed.close();
            throw told(
                    name
                            + " is not packed with gzip although its name ends in .gz: pack it, or"
                            + " give it a name without .gz",
                    e);
        } catch (IOException e) {
            packed.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (EOFException e) {
            throw endsEarly(name, e);
        } catch (ZipException e) {
            throw told(
                    name
                            + " is damaged, it cannot be unpacked: copy or download it again, or pack"
                            + " it anew",
                    e);
        }
    }

    private static IOException endsEarly(String name, IOException cause) {
        return told(
                name
                        + " ends in the middle, a part of the packed file is missing: copy or"
                        + " download it again, or pack it anew",
                cause);
    }

    private static IOException told(String message, IOException cause) {
        IOException told = new IOException(message);
        told.addSuppressed(cause);
        return told;
    }
}
