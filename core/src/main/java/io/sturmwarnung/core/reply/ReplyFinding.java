package io.sturmwarnung.core.reply;

/**
 * Something in a reply that should be written otherwise.
 *
 * @param start where it begins, in UTF-16 units as Java and JavaScript count them
 * @param end where it ends, exclusive; 0 like {@code start} if the whole reply lacks something
 * @param quote what stands there, as written
 * @param why why it hurts, in the reply's language
 * @param better a better wording, in the reply's language
 */
public record ReplyFinding(
        ReplyRule rule, int start, int end, String quote, String why, String better) {}
