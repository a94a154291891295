package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.sentiment.CarriedModels;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.text.Dictionaries;

import java.io.Serial;
import java.io.Serializable;

/**
 * What a {@link PostAnnotator} knows of languages: models and words, those of the product or
 * somebody's own. Goes to other processes whole, so that all tasks of a job read posts alike.
 *
 * @param models what tells moods
 * @param dictionaries the words
 */
public record Knowledge(SentimentModels models, Dictionaries dictionaries) implements Serializable {
    /** What is part of the product. */
    public static Knowledge bundled() {
        return new Knowledge(SentimentModels.bundled(), Dictionaries.bundled());
    }

    /** Tells what is known apart: models, and own words if there are any. */
    public String version() {
        String words = dictionaries.version();
        return words.isEmpty() ? models.version() : models.version() + "+" + words;
    }

    @Serial
    private Object writeReplace() {
        boolean own = models != SentimentModels.bundled();
        return new Carried(own ? CarriedModels.of(models) : null, dictionaries);
    }

    /**
     * On the way to another process.
     *
     * @param models {@code null} for those of the product, which are there already
     */
    private record Carried(CarriedModels models, Dictionaries dictionaries)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new Knowledge(
                    models == null ? SentimentModels.bundled() : models.unpack(), dictionaries);
        }
    }
}
