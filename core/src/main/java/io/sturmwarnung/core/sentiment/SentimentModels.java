package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.text.Language;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The sentiment models of all languages, as a file: what {@code train} writes and {@code --model}
 * takes. The same models are the same bytes.
 */
public final class SentimentModels {
    private static final String FILE = "sentiment.model";
    private static final int MAGIC = 0x53544d31;

    private final Map<Language, StackedModel> models;

    public SentimentModels(Map<Language, StackedModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** The models that are part of the product. */
    public static SentimentModels bundled() {
        try (InputStream in = SentimentModels.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return read(in, FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file; {@link IOException} tells what is wrong with it and what to do. */
    public static SentimentModels read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString());
        }
    }

    private static SentimentModels read(InputStream in, String name) throws IOException {
        String advice = name + " is no sentiment model, or a broken one; write it with sturm train";
        try (DataInputStream data =
                new DataInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
            if (data.readInt() != MAGIC) {
                throw new IOException(advice);
            }
            Map<Language, StackedModel> models = new EnumMap<>(Language.class);
            for (int count = data.readInt(); count > 0; count--) {
                Language language = Language.ofCode(data.readUTF());
                models.put(language, StackedModel.read(data, EvidenceReader.SHAPE));
            }
            return new SentimentModels(models);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new IOException(advice, e);
        }
    }

    /** Writes a file, all of it or nothing. */
    public void write(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path part = Files.createTempFile(absolute.getParent(), "model", ".part");
        try {
            try (DataOutputStream out =
                    new DataOutputStream(
                            new GZIPOutputStream(
                                    new BufferedOutputStream(Files.newOutputStream(part))))) {
                write(out);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(models.size());
        for (Map.Entry<Language, StackedModel> model : models.entrySet()) {
            out.writeUTF(model.getKey().code());
            model.getValue().write(out);
        }
    }

    /** The model of a language, or {@code null} if it is not supported. */
    public StackedModel of(Language language) {
        return models.get(language);
    }

    /** The same models with another one for a language. */
    public SentimentModels with(Language language, StackedModel model) {
        SentimentModels changed = new SentimentModels(models);
        changed.models.put(language, model);
        return changed;
    }

    /** Tells models apart: the beginning of a hash of all their numbers. */
    public String version() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(new DataOutputStream(bytes));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
