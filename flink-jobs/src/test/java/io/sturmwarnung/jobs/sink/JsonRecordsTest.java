package io.sturmwarnung.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.TestingPosts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

class JsonRecordsTest {
    @Test
    void readsAMentionAsItWasWritten() throws Exception {
        Post post =
                Post.of("x:1", "x", TestingPosts.START.plusNanos(1_500_000), "\"ä\" 😀")
                        .withAuthor(new Author(null, "@a", "A", 7, true, AuthorKind.MEDIA));
        Mention mention =
                new Mention(
                        "nordlicht",
                        List.of("preise"),
                        post,
                        false,
                        true,
                        TestingPosts.START,
                        Annotation.NONE);

        assertThat(JsonRecords.read(JsonRecords.write(mention), Mention.class)).isEqualTo(mention);
        assertThat(read(MentionRecord.of(mention).json())).isEqualTo(MentionRecord.of(mention));
    }

    @Test
    void readsATimeAsItWasWritten_andRefusesWhatIsNeither() throws Exception {
        MentionRecord time = MentionRecord.of(TestingPosts.START);

        assertThat(read(time.json())).isEqualTo(time);
        assertThatThrownBy(() -> read("{\"brand\":\"nordlicht\"}"))
                .isInstanceOf(IOException.class)
                .hasMessage("not a mention: brand, post, time or annotation is missing");
        assertThatThrownBy(() -> read("null")).isInstanceOf(IOException.class);
    }

    private static MentionRecord read(String json) throws IOException {
        return MentionRecord.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAnnotationsOfAnEarlierVersion() throws Exception {
        String json =
                JsonRecords.write(Annotation.NONE)
                        .replace(",\"causeWords\":[]", "")
                        .replace(",\"author\":\"UNKNOWN\"", "");

        assertThat(json).doesNotContain("causeWords", "author");
        assertThat(JsonRecords.read(json, Annotation.class)).isEqualTo(Annotation.NONE);
    }

    @Test
    void keepsNumbersThatAreNone() throws Exception {
        StormInputs inputs = new StormInputs(1, Double.POSITIVE_INFINITY, 1, 0.5, 0, 0, 3, 0, 0);

        assertThat(JsonRecords.read(JsonRecords.write(inputs), StormInputs.class))
                .isEqualTo(inputs);
    }

    @Test
    void namesTheKind_whereSeveralTypesShareATopic() throws Exception {
        SourceAlert alert =
                SourceAlert.of(
                        "x",
                        TestingPosts.START,
                        TestingPosts.START.plusSeconds(60),
                        21.5,
                        true,
                        ZoneOffset.UTC);
        String json = JsonRecords.write(alert, alert.kind());

        assertThat(json).startsWith("{\"kind\":\"blind\",\"channel\":\"x\",\"since\":\"2");
        assertThat(JsonRecords.read(json, SourceAlert.class)).isEqualTo(alert);
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThatThrownBy(() -> JsonRecords.read("{\"observedAt\":\"noon\"}", Mention.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("noon");
    }
}
