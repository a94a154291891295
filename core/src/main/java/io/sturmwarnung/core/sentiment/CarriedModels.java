package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.text.Language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Sentiment models on their way to another process. The file they were read from is not needed
 * there, so that all tasks of a job judge with the models that it was started with.
 */
public final class CarriedModels implements Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private CarriedModels(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Packs models. */
    public static CarriedModels of(SentimentModels models) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            for (Language language : Language.values()) {
                StackedModel model = models.of(language);
                out.writeBoolean(model != null);
                if (model != null) {
                    model.write(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory nothing fails", e);
        }
        return new CarriedModels(bytes.toByteArray());
    }

    /** Unpacks them. */
    public SentimentModels unpack() {
        Map<Language, StackedModel> models = new EnumMap<>(Language.class);
        try (DataInputStream in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            for (Language language : Language.values()) {
                if (in.readBoolean()) {
                    models.put(language, StackedModel.read(in, EvidenceReader.SHAPE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models that came with the job are broken", e);
        }
        return new SentimentModels(models);
    }
}
