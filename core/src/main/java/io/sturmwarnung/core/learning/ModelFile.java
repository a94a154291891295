package io.sturmwarnung.core.learning;

import io.sturmwarnung.core.text.Language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * How models of several languages are stored. The same models are the same bytes.
 *
 * @param kind what they tell, such as {@code sentiment}
 * @param shape what they expect
 */
public record ModelFile(String kind, Shape shape) {
    /** "STM2"; another one as soon as old files would be misread. */
    private static final int MAGIC = 0x53544d32;

    /** Reads a file beside a class that is part of the product. */
    public Map<Language, StackedModel> bundled(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file; {@link IOException} tells what is wrong with it and what to do. */
    public Map<Language, StackedModel> read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        }
    }

    private Map<Language, StackedModel> read(InputStream in, String name) throws IOException {
        String advice =
                "%s is no %s model of this version, or a broken one; write it with sturm train"
                        .formatted(name, kind);
        try (DataInputStream data =
                new DataInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
            if (data.readInt() != MAGIC || !data.readUTF().equals(kind)) {
                throw new IOException(advice);
            }
            Map<Language, StackedModel> models = new EnumMap<>(Language.class);
            for (int count = data.readInt(); count > 0; count--) {
                Language language = Language.ofCode(data.readUTF());
                models.put(language, StackedModel.read(data, shape));
            }
            return models;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new IOException(advice, e);
        }
    }

    /** Writes a file, all of it or nothing. */
    public void write(Map<Language, StackedModel> models, Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path part = Files.createTempFile(absolute.getParent(), "model", ".part");
        try {
            try (OutputStream out =
                    new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                write(models, out);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes the models without compressing them. */
    public void write(Map<Language, StackedModel> models, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeUTF(kind);
        out.writeInt(models.size());
        for (Map.Entry<Language, StackedModel> model : new EnumMap<>(models).entrySet()) {
            out.writeUTF(model.getKey().code());
            model.getValue().write(out);
        }
        out.flush();
    }
}
