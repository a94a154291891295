package io.sturmwarnung.core.post;

/**
 * What one record of a file turned out to be: a post or a rejection, the other is {@code null}.
 *
 * @param line number of the line it begins on, from 1
 */
public record PostRecord(long line, Post post, Rejection rejection) {

    /** Whether it is a post. */
    public boolean accepted() {
        return post != null;
    }
}
