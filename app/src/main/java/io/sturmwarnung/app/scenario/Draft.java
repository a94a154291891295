package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.Post;

/**
 * A post about to be published.
 *
 * @param parent the post it answers, or {@code null}
 * @param original the post it passes on, or {@code null}
 */
record Draft(String channel, Author author, Line line, Post parent, Post original) {

    static Draft of(String channel, Author author, Line line) {
        return new Draft(channel, author, line, null, null);
    }

    Draft answering(Post newParent) {
        return new Draft(channel, author, line, newParent, original);
    }

    Draft passingOn(Post newOriginal) {
        return new Draft(channel, author, line, parent, newOriginal);
    }

    String inReplyTo() {
        return parent == null ? null : parent.id();
    }

    String repostOf() {
        return original == null ? null : original.id();
    }

    String conversation() {
        if (parent == null) {
            return null;
        }
        return parent.conversation() == null ? parent.id() : parent.conversation();
    }
}
