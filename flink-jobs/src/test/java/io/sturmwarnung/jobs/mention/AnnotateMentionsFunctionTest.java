package io.sturmwarnung.jobs.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.api.common.functions.DefaultOpenContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class AnnotateMentionsFunctionTest {
    private static final String TEXT = "Seit drei Wochen kein Internet bei Nordlicht";

    private final AnnotateMentionsFunction function =
            new AnnotateMentionsFunction(Knowledge.bundled());

    @BeforeEach
    void open() {
        function.open(DefaultOpenContext.INSTANCE);
    }

    @Test
    void readsATextOnce_whenAccountsOfOneKindPassItOn() {
        Annotation first = annotate("1", 10);

        assertThat(annotate("2", 20)).isSameAs(first);
    }

    @Test
    void tellsAuthorsApart_whenTheyPassOnTheSameText() {
        assertThat(annotate("1", 10).author()).isEqualTo(AuthorKind.PERSON);
        assertThat(annotate("2", 500_000).author()).isEqualTo(AuthorKind.INFLUENCER);
    }

    private Annotation annotate(String id, long followers) {
        Author author = new Author(id, null, "Ada", followers, false, AuthorKind.UNKNOWN);
        Post post = Post.of("x:" + id, "x", TestingPosts.START, TEXT).withAuthor(author);
        Mention mention =
                new Mention(
                        "nordlicht",
                        List.of(),
                        post,
                        false,
                        false,
                        post.createdAt(),
                        Annotation.NONE);
        return function.map(mention).annotation();
    }
}
