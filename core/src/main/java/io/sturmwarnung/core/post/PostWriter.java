package io.sturmwarnung.core.post;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a post as the one-line JSON of the post contract. What the source did not say is left out,
 * so that a post reads back equal to the one written.
 */
public final class PostWriter {
    private PostWriter() {}

    /** One line of JSON without a line break at its end. */
    public static String toJson(Post post) {
        return toTree(post).toString();
    }

    /** The post with its judgements beside it, as {@link LabelledFile} reads it. */
    public static String toJson(LabelledPost labelled) {
        ObjectNode json = toTree(labelled.post());
        ObjectNode label = json.putObject("label");
        putIfKnown(label, "sentiment", labelled.sentiment());
        if (labelled.offensive() != null) {
            label.put("offensive", labelled.offensive());
        }
        return json.toString();
    }

    /** The same as a tree, for callers that add fields of their own. */
    public static ObjectNode toTree(Post post) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", post.id());
        json.put("channel", post.channel());
        json.put("createdAt", post.createdAt().toString());
        json.put("text", post.text());
        putIfKnown(json, "url", post.url());
        putIfKnown(json, "language", post.language());
        if (!post.author().equals(Author.UNKNOWN)) {
            json.set("author", author(post.author()));
        }
        putIfKnown(json, "inReplyTo", post.inReplyTo());
        putIfKnown(json, "repostOf", post.repostOf());
        putIfKnown(json, "conversation", post.conversation());
        if (!post.engagement().equals(Engagement.NONE)) {
            json.set("engagement", engagement(post.engagement()));
        }
        return json;
    }

    private static ObjectNode author(Author author) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putIfKnown(json, "id", author.id());
        putIfKnown(json, "handle", author.handle());
        putIfKnown(json, "name", author.name());
        json.put("followers", author.followers());
        json.put("verified", author.verified());
        if (author.kind() != AuthorKind.UNKNOWN) {
            json.put("kind", author.kind().code());
        }
        return json;
    }

    private static ObjectNode engagement(Engagement engagement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("likes", engagement.likes())
                .put("replies", engagement.replies())
                .put("reposts", engagement.reposts())
                .put("views", engagement.views());
    }

    private static void putIfKnown(ObjectNode json, String field, String value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
