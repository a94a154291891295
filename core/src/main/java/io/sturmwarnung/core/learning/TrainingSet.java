package io.sturmwarnung.core.learning;

import java.util.List;

/**
 * Labelled texts of one kind, and what may be learnt of them.
 *
 * @param name what they are
 * @param use what they are for
 * @param texts at least one of each class over all sets that teach words
 */
public record TrainingSet(String name, Use use, List<LabelledEvidence> texts) {

    /** What may be learnt of texts. */
    public enum Use {
        /** Words, and how far the model can be trusted. */
        WORDS,
        /** Only how far the model can be trusted: a few dozen numbers. */
        CALIBRATION,
        /** Both, but the choice between classes does not look at them: they lack one. */
        WORDS_OF_SOME_CLASSES
    }

    boolean teachesWords() {
        return use != Use.CALIBRATION;
    }

    boolean leans() {
        return use != Use.WORDS_OF_SOME_CLASSES;
    }
}
