package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LintReplyTest {
    @TempDir Path folder;

    @Test
    void marksWhatToRevise_andShowsTheComponents() throws IOException {
        Path file = write("Hello,\nwe are sorry if anyone was offended.");

        TestingSturm.Outcome outcome = TestingSturm.run("lint-reply", file.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("revise: ", "conditional-apology, line 2", ">>>", "<<<", "why     ")
                .contains("components of an apology: 0.14 of 1", "regret          sorry");
    }

    @Test
    void answersPrograms_inOneObject() throws IOException {
        Path file = write("Das war unser Fehler. Es tut uns leid. Wir haben ihn behoben.");

        TestingSturm.Outcome outcome =
                TestingSturm.run("lint-reply", "--lang", "de", "--format", "json", file.toString());

        assertThat(outcome.out())
                .startsWith("{\"verdict\":\"pass\",\"findings\":[],\"components\":{")
                .contains(
                        "\"responsibility\":{\"present\":true,\"quote\":\"Das war unser Fehler\"}")
                .contains("\"score\":0.66}");
    }

    @Test
    void confirmedPromisesMayStay() throws IOException {
        String file = write("Our mistake, sorry. We'll refund your ticket.").toString();

        assertThat(TestingSturm.run("lint-reply", file).out()).contains("invented-compensation");
        assertThat(
                        TestingSturm.run("lint-reply", file, "--confirmed", "compensation,deadline")
                                .out())
                .startsWith("pass");
    }

    @Test
    void failsWhereTheTextIsNoReply() throws IOException {
        String longest = "🙂".repeat(20_000);

        assertThat(TestingSturm.run("lint-reply", write(longest).toString()).exitCode()).isZero();
        assertThat(TestingSturm.run("lint-reply", write("a".repeat(20_001)).toString()).err())
                .contains("is longer than a reply can be, which is at most 20,000 characters");
        assertThat(TestingSturm.run("lint-reply", write(longest + "a").toString()).exitCode())
                .isEqualTo(1);
    }

    @Test
    void failsWhereNothingCanBeRead() {
        String missing = folder.resolve("missing.txt").toString();

        TestingSturm.Outcome outcome = TestingSturm.run("lint-reply", missing);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("is not a file that can be read");
        assertThat(TestingSturm.run("lint-reply", missing, "--lang", "fr").exitCode()).isEqualTo(2);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("reply.txt"), text);
    }
}
