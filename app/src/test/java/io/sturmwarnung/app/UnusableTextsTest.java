package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the commands for somebody's own texts say where there is nothing to do the work with. */
class UnusableTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void fails_whenNoLineCanBeUsed() throws Exception {
        Path input = Files.writeString(folder.resolve("posts.ndjson"), "no post\n{\"id\":1\n");
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "\n");
        Path output = Files.writeString(folder.resolve("out.ndjson"), "older\n");

        TestingSturm.Outcome analyze = analyze(input, output);
        TestingSturm.Outcome evaluate = TestingSturm.run("evaluate", "--input", s(input));
        TestingSturm.Outcome train =
                TestingSturm.run("train", "--input", s(input), "--output", s(folder.resolve("m")));
        List<JsonNode> rejected = lines(folder.resolve("out.rejects.ndjson"));
        TestingSturm.Outcome nothing = analyze(empty, output);

        for (TestingSturm.Outcome outcome : List.of(analyze, evaluate, train)) {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err())
                    .contains("no post in " + input + " can be used")
                    .contains("why its 2 records were rejected is told in ", ".rejects.ndjson")
                    .contains("a post is {\"id\":");
        }
        assertThat(rejected).hasSize(2);
        assertThat(lines(folder.resolve("posts.rejects.ndjson"))).hasSize(2);
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("empty.ndjson holds no posts");
        assertThat(output).hasContent("older\n");
        assertThat(folder.resolve("m")).doesNotExist();
    }

    @Test
    void keepsTheRejectsOfLabels_apartFromWhatIsRead() throws Exception {
        Path input = folder.resolve("labelled.ndjson");
        String right = labelled(1, "Best crew ever, thank you so much!", mood("positive"));
        Files.writeString(input, right + labelled(2, "Hm.", mood("sulky")));
        Path rejects = folder.resolve("labelled.rejects.ndjson");

        TestingSturm.Outcome kept = TestingSturm.run("evaluate", "--input", s(input));
        List<JsonNode> reasons = lines(rejects);
        Files.writeString(input, right);
        TestingSturm.Outcome mended = TestingSturm.run("evaluate", "--input", s(input));
        boolean left = Files.exists(rejects);
        Files.writeString(rejects, "no model");
        TestingSturm.Outcome overModel =
                TestingSturm.run("evaluate", "--input", s(input), "--model", s(rejects));
        TestingSturm.Outcome overOutput =
                TestingSturm.run("train", "--input", s(input), "--output", s(rejects));

        assertThat(kept.exitCode()).isZero();
        assertThat(kept.err()).contains("1 line could not be used; all of them are in " + rejects);
        assertThat(reasons).singleElement().asString().contains("label.sentiment is 'sulky'");
        assertThat(mended.exitCode()).isZero();
        assertThat(left).isFalse();
        for (TestingSturm.Outcome outcome : List.of(overModel, overOutput)) {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).contains(rejects + " would overwrite what is read");
        }
        assertThat(rejects).hasContent("no model");
    }

    @Test
    void namesTheTaskThatThereAreLabelsFor() throws Exception {
        Path moods = folder.resolve("moods.ndjson");
        Files.writeString(
                moods, labelled(1, "Hm.", mood("neutral")) + labelled(2, "So.", mood("neutral")));
        Path offences = folder.resolve("offences.ndjson");
        Files.writeString(offences, labelled(1, "Hm.", "\"offensive\":true"));

        TestingSturm.Outcome wrongMood = TestingSturm.run("evaluate", "--input", s(offences));
        TestingSturm.Outcome wrongOffence =
                TestingSturm.run("evaluate", "--input", s(moods), "--task", "offence");

        assertThat(wrongMood.exitCode()).isEqualTo(1);
        assertThat(wrongMood.err())
                .contains("has no label.sentiment, but 1 has a label.offensive: --task offence");
        assertThat(wrongOffence.exitCode()).isEqualTo(1);
        assertThat(wrongOffence.err())
                .contains("none of the 2 posts", "but 2 have a label.sentiment: --task sentiment");
    }

    @Test
    void refusesAFolderWithoutDictionaries() throws Exception {
        Path posts = Files.writeString(folder.resolve("posts.ndjson"), labelled(1, "Hallo", ""));
        Path empty = Files.createDirectories(folder.resolve("mine/sentiment")).getParent();
        Path output = folder.resolve("out.ndjson");

        TestingSturm.Outcome outcome = analyze(posts, output, "--dictionaries", empty);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains(empty + " has no files", "sentiment/de.txt");
        assertThat(output).doesNotExist();
    }

    private static TestingSturm.Outcome analyze(Path input, Path output, Object... more) {
        List<String> args =
                new ArrayList<>(List.of("analyze", "--input", s(input), "--output", s(output)));
        for (Object arg : more) {
            args.add(arg.toString());
        }
        return TestingSturm.run(args.toArray(String[]::new));
    }

    private static String labelled(int id, String text, String label) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"x:%d\",\"channel\":\"x\",\"createdAt\":\"2026-01-01T00:00:00Z\","
                        + "\"text\":\"%s\",\"label\":{%s}}%n",
                id,
                text,
                label);
    }

    private static String mood(String mood) {
        return "\"sentiment\":\"" + mood + "\"";
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String s(Path path) {
        return path.toString();
    }
}
