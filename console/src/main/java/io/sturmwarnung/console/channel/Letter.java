package io.sturmwarnung.console.channel;

import java.time.Instant;

/**
 * A mail that is about no single notice.
 *
 * @param id the same for the same letter, so that one that is sent twice is one
 * @param subject one line
 * @param plain plain text
 * @param html a whole page with the same
 * @param language {@code de} or {@code en}
 * @param at when it was written
 */
public record Letter(
        String id, String subject, String plain, String html, String language, Instant at) {}
