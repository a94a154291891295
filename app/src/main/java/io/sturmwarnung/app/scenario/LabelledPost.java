package io.sturmwarnung.app.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostWriter;
import io.sturmwarnung.core.sentiment.SentimentLabel;

/**
 * A post with what its writer meant by it, so that verdicts about it can be measured.
 *
 * @param post what was published
 * @param sentiment the mood it was written in; never unscored
 * @param offensive whether it was written to insult, or curses
 */
public record LabelledPost(Post post, SentimentLabel sentiment, boolean offensive) {

    /** The post contract's JSON with a {@code label} object. */
    String toJson() {
        ObjectNode json = PostWriter.toTree(post);
        json.putObject("label").put("sentiment", sentiment.code()).put("offensive", offensive);
        return json.toString();
    }
}
