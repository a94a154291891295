package io.sturmwarnung.core.learning;

/**
 * What a {@link StackedModel} expects.
 *
 * @param classes how many classes there are, numbered from 0
 * @param features how many features a text's vector can have, numbered from 0
 * @param core how many core features there are
 */
public record Shape(int classes, int features, int core) {

    /** With those that tell what a shipped model says. */
    int featuresWithShipped() {
        return features + classes;
    }

    /** Margins, the same in the register, core features, and what a shipped model says. */
    int verdictFeatures() {
        return 2 * classes + core + 1 + classes;
    }
}
