package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class EvidencePostTest {
    @Test
    void saysWhatWasUnderstood() {
        EvidencePost post =
                EvidencePost.of(mention("Abzocke!", new Offence(true, 1, Offence.Kind.INSULT)));

        assertThat(post.authorKind()).isEqualTo(AuthorKind.MEDIA);
        assertThat(post.cause()).isEqualTo(Cause.PRICE);
        assertThat(post.causeWords()).containsExactly("Abzocke");
        assertThat(post.offence()).isEqualTo(Offence.Kind.INSULT);
    }

    @Test
    void callsNothingOffensive_forAWordThatOnlyCouldBe() {
        Offence mild = new Offence(false, 0.2, Offence.Kind.PROFANITY);

        assertThat(EvidencePost.of(mention("Abzocke!", mild)).offence())
                .isEqualTo(Offence.Kind.NONE);
    }

    @Test
    void shortensLongTexts_withoutTearingCharactersApart() {
        String text = EvidencePost.of(mention("😡".repeat(300), Offence.NONE)).text();

        assertThat(text).hasSizeLessThanOrEqualTo(EvidencePost.MAX_TEXT).endsWith("😡…");
    }

    @Test
    void knowsNothing_whereAnEarlierVersionStoredNothing() {
        EvidencePost post =
                new EvidencePost(
                        "x:1",
                        "x",
                        Instant.EPOCH,
                        "@a",
                        "text",
                        null,
                        1,
                        null,
                        null,
                        null,
                        null,
                        0);

        assertThat(post.authorKind()).isEqualTo(AuthorKind.UNKNOWN);
        assertThat(post.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(post.causeWords()).isEmpty();
        assertThat(post.offence()).isEqualTo(Offence.Kind.NONE);
    }

    private static Mention mention(String text, Offence offence) {
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        Sentiment.UNSCORED,
                        offence,
                        Triage.NONE,
                        Cause.PRICE,
                        List.of("Abzocke"),
                        AuthorKind.MEDIA);
        Post post = Post.of("x:1", "x", Instant.EPOCH, text);
        return new Mention("b", List.of(), post, false, false, Instant.EPOCH, annotation);
    }
}
