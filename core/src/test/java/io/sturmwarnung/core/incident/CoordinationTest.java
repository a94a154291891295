package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.window.WindowFigures;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

class CoordinationTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final String TEXT =
            "Nordlicht zockt seine Kunden seit Jahren mit falschen Abrechnungen ab, teilt das überall";

    private final Coordination coordination = new Coordination();
    private int posts;

    private boolean post(String author, String text) {
        Instant time = START.plusSeconds(posts);
        Post post =
                Post.of("x:" + posts++, "x", time, text)
                        .withAuthor(new Author(author, null, null, 0, false, AuthorKind.PERSON));
        return coordination.add(
                new Mention("b", List.of(), post, false, false, time, Annotation.NONE));
    }

    @Test
    void discountsNearCopies_fromTheFourthOn() {
        for (int i = 0; i < 20; i++) {
            boolean own =
                    post("a" + i, "@friend" + i + " " + TEXT + " https://t.co/" + i + " " + i);
            assertThat(own).isEqualTo(i < Coordination.ORIGINALS);
        }
        coordination.advanceTo(START.plusSeconds(60));

        assertThat(coordination.inHour()).isEqualTo(17);
        WindowFigures fiveMinutes = new WindowFigures(20, 20, 20, 0, 0, 0, 20, 20, 0, 0, 0);
        assertThat(coordination.ownVoices(fiveMinutes).negative()).isEqualTo(3);
    }

    @Test
    void hearsPeople_whoSayTheSameInTheirOwnWords() {
        List<String> own =
                List.of(
                        "Meine Abrechnung von Nordlicht stimmt schon wieder nicht, ich bin es leid",
                        "Seit drei Wochen warte ich bei Nordlicht auf eine Antwort zur Rechnung",
                        "Wer hat auch so eine absurd hohe Rechnung von Nordlicht bekommen wie ich",
                        "Nordlicht bucht zweimal ab und an der Hotline geht den ganzen Tag keiner ran",
                        "Ich kündige bei Nordlicht, so eine Abzocke habe ich lange nicht erlebt");
        for (int i = 0; i < own.size(); i++) {
            assertThat(post("a" + i, own.get(i))).isTrue();
        }
        for (int i = 0; i < 50; i++) {
            assertThat(post("b" + i, "Frechheit, Nordlicht!")).isTrue();
        }
    }

    @Test
    void hearsOneAccount_threeTimesAnHour() {
        for (int i = 0; i < 10; i++) {
            assertThat(post("loud", "Immer " + i)).isEqualTo(i < Coordination.VOICES);
        }
    }

    @Test
    void forgetsAfterAnHour() {
        for (int i = 0; i < 5; i++) {
            post("a" + i, TEXT);
        }
        posts += 3_600;

        assertThat(post("late", TEXT)).isTrue();
        coordination.advanceTo(START.plusSeconds(posts));
        assertThat(coordination.inHour()).isZero();
    }

    @Test
    void goesOnAsIfNothingHappened_whenItsStateIsWrittenAndRead() throws IOException {
        for (int i = 0; i < 5; i++) {
            post("a" + i, TEXT);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        coordination.writeTo(new DataOutputStream(bytes));
        Coordination copy =
                Coordination.readFrom(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(copy.inHour()).isEqualTo(2);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        copy.writeTo(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
    }
}
