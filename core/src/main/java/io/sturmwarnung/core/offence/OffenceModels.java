package io.sturmwarnung.core.offence;

import io.sturmwarnung.core.learning.ModelFile;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.text.Language;

import java.util.Map;

/** The offence models that are part of the product, by language. */
public final class OffenceModels {
    /** What the file holds, so that no other kind of model is taken for it. */
    public static final ModelFile FILE = new ModelFile("offence", OffenceReader.SHAPE);

    private OffenceModels() {}

    static Map<Language, StackedModel> bundled() {
        return Bundled.MODELS;
    }

    /** Read when they are asked for first. */
    private static final class Bundled {
        private static final Map<Language, StackedModel> MODELS =
                FILE.bundled(OffenceModels.class, "offence.model");
    }
}
