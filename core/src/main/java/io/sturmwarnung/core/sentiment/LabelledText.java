package io.sturmwarnung.core.sentiment;

/**
 * A text whose mood somebody judged.
 *
 * @param label never {@link SentimentLabel#UNSCORED}
 */
public record LabelledText(String text, SentimentLabel label) {}
