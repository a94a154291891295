package io.sturmwarnung.elastic.digest;

import io.sturmwarnung.core.digest.OpenQuestion;

import java.time.Instant;
import java.util.List;

/** Knows who waits for an answer. */
public interface OpenQuestions {

    /** The questions and problems of a brand that are open at that time, oldest first. */
    List<OpenQuestion> of(String brand, Instant time);
}
