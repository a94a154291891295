package io.sturmwarnung.core.learning;

/**
 * A text to learn from.
 *
 * @param vector its features
 * @param label the number of the class it belongs to, from 0
 */
public record Example(FeatureVector vector, int label) {}
