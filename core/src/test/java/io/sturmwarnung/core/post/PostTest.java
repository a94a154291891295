package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class PostTest {
    @Test
    void fillsInAuthorAndEngagement_whenTheSourceNamesNone() {
        Post post = Post.of("x:1", "x", Instant.EPOCH, "hello");

        assertThat(post.author()).isEqualTo(Author.UNKNOWN);
        assertThat(post.engagement()).isEqualTo(Engagement.NONE);
    }

    @Property(tries = 50)
    void reachesAtLeastTheFollowers(@ForAll @LongRange(min = 0) long followers) {
        Author author = new Author("1", "@a", "A", followers, false, AuthorKind.PERSON);

        assertThat(Post.of("x:1", "x", Instant.EPOCH, "t").withAuthor(author).reach())
                .isEqualTo(followers);
    }
}
