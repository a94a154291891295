package io.sturmwarnung.app.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.mention.Annotation;

/**
 * What was understood of a post, as one line of JSON. The fields are a contract, see
 * docs/architecture.md; new ones go to the end.
 */
final class AnalysisLine {
    /** The fourth digit of a score means nothing any more. */
    private static final double DIGITS = 10_000;

    static String of(String id, Annotation annotation) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", id).put("language", annotation.language().code());
        line.putObject("sentiment")
                .put("label", annotation.sentiment().label().code())
                .put("score", rounded(annotation.sentiment().score()))
                .put("confidence", rounded(annotation.sentiment().confidence()));
        line.putObject("offensive")
                .put("label", annotation.offence().offensive())
                .put("score", rounded(annotation.offence().score()))
                .put("kind", annotation.offence().kind().code());
        line.put("triage", annotation.triage().code()).put("cause", annotation.cause().code());
        ArrayNode words = line.putArray("causeWords");
        annotation.causeWords().forEach(words::add);
        line.put("author", annotation.author().code());
        return line.toString();
    }

    private static double rounded(double number) {
        return Math.round(number * DIGITS) / DIGITS;
    }

    private AnalysisLine() {}
}
