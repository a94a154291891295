package io.sturmwarnung.core.alert;

/**
 * An alert in words.
 *
 * @param language {@code de} or {@code en}
 * @param title one line
 * @param body plain text of several lines, fit for a phone's screen
 */
public record Message(String language, String title, String body) {}
