package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.ModelFile;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.text.Language;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The sentiment models of all languages: what {@code train} writes and {@code --model} takes. */
public final class SentimentModels {
    private static final ModelFile FILE = new ModelFile("sentiment", EvidenceReader.SHAPE);

    private final Map<Language, StackedModel> models;

    public SentimentModels(Map<Language, StackedModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** The models that are part of the product. */
    public static SentimentModels bundled() {
        return Bundled.MODELS;
    }

    /** Reads a file; {@link IOException} tells what is wrong with it and what to do. */
    public static SentimentModels read(Path path) throws IOException {
        return new SentimentModels(FILE.read(path));
    }

    /** Writes a file, all of it or nothing. */
    public void write(Path path) throws IOException {
        FILE.write(models, path);
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

    /** Read when they are asked for first. */
    private static final class Bundled {
        private static final SentimentModels MODELS =
                new SentimentModels(FILE.bundled(SentimentModels.class, "sentiment.model"));
    }

    /** Tells models apart: the beginning of a hash of all their numbers. */
    public String version() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            FILE.write(models, bytes);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
