package io.sturmwarnung.core.learning;

/** What was read of a text, and the number of the class that it belongs to. */
public record LabelledEvidence(Evidence evidence, int label) {}
