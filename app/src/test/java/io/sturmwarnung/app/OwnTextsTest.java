package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The commands for somebody's own texts, as they are called. */
class OwnTextsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void tellsEachPostInItsOrder_andEachBrokenLine() throws Exception {
        Path input = folder.resolve("posts.ndjson.gz");
        String broken = "no post\n".repeat(12);
        write(
                input,
                post(1, "Der Service ist eine Frechheit, ich warte seit drei Stunden.")
                        + broken
                        + post(3, "Thank you so much, the app works great again!")
                        + post(2, "Ik vind het een mooie dag om naar het strand te gaan vandaag."));
        Path output = folder.resolve("out.ndjson");

        TestingSturm.Outcome outcome =
                TestingSturm.run("analyze", "--input", s(input), "--output", s(output));

        assertThat(outcome.exitCode()).isZero();
        List<JsonNode> lines = lines(output);
        assertThat(lines)
                .extracting(l -> l.get("id").asText())
                .containsExactly("x:1", "x:3", "x:2");
        assertThat(lines)
                .extracting(line -> line.get("language").asText())
                .containsExactly("de", "en", "other");
        assertThat(lines)
                .extracting(line -> line.at("/sentiment/label").asText())
                .containsExactly("negative", "positive", "unscored");
        assertThat(lines.getFirst().fieldNames())
                .toIterable()
                .startsWith("id", "language", "sentiment", "offensive", "triage", "cause");
        assertThat(lines.getFirst().at("/offensive/label").isBoolean()).isTrue();
        assertThat(outcome.err())
                .contains("line 2 rejected: not JSON", "line 11 rejected")
                .doesNotContain("line 12 rejected")
                .contains("12 lines could not be used", "out.rejects.ndjson");
        assertThat(lines(folder.resolve("out.rejects.ndjson"))).hasSize(12);
    }

    @Test
    void leavesEverythingAsItWas_whenTheInputBreaksOff() throws Exception {
        Path input = folder.resolve("posts.ndjson.gz");
        write(input, post(1, "Hallo") + "x".repeat(500));
        byte[] whole = Files.readAllBytes(input);
        Files.write(input, Arrays.copyOf(whole, whole.length - 12));
        Path output = Files.writeString(folder.resolve("out.ndjson"), "older\n");

        TestingSturm.Outcome outcome =
                TestingSturm.run("analyze", "--input", s(input), "--output", s(output));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("posts.ndjson.gz ends in the middle", "nothing was written")
                .contains("copy or download it again");
        assertThat(output).hasContent("older\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, output);
        }
    }

    @Test
    void tellsAllProblemsAtOnce() throws Exception {
        Path model = Files.writeString(folder.resolve("own.model"), "no model");
        Path posts = Files.writeString(folder.resolve("posts.ndjson"), post(1, "Hallo"));

        TestingSturm.Outcome analyze =
                TestingSturm.run(
                        "analyze",
                        "--input",
                        s(folder.resolve("missing.ndjson")),
                        "--output",
                        s(folder.resolve("nowhere/out.ndjson")),
                        "--model",
                        s(model));
        TestingSturm.Outcome train =
                TestingSturm.run("train", "--input", s(posts), "--output", s(posts));
        TestingSturm.Outcome replay =
                TestingSturm.run(
                        "replay",
                        "--input",
                        s(posts),
                        "--watchlist",
                        "no.yaml",
                        "--model",
                        s(model));

        assertThat(analyze.exitCode()).isEqualTo(1);
        assertThat(analyze.err())
                .contains("missing.ndjson is not a file", "folder does not exist")
                .contains("own.model", "sturm train");
        assertThat(train.exitCode()).isEqualTo(1);
        assertThat(train.err()).contains("would overwrite what is read");
        assertThat(replay.exitCode()).isEqualTo(1);
        assertThat(replay.err()).contains("no.yaml is not a file", "own.model");
        assertThat(replay.out()).doesNotContain("Starting");
    }

    @Test
    void leavesAlone_whatItReadsAndWhatIsNoFile() throws Exception {
        Path posts = Files.writeString(folder.resolve("posts.ndjson"), "");
        Path known = Files.createDirectories(folder.resolve("known/sentiment"));
        Path words = Files.writeString(known.resolve("de.txt"), "superklasse\t3\n");
        Path model = Files.writeString(folder.resolve("own.model"), "no model");

        TestingSturm.Outcome overWords = analyze(posts, words, "--dictionaries", known.getParent());
        TestingSturm.Outcome overModel = analyze(posts, model, "--model", model);
        TestingSturm.Outcome overDevice = analyze(posts, Path.of("/dev/null"));

        for (TestingSturm.Outcome outcome : List.of(overWords, overModel)) {
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).contains("would overwrite what is read");
        }
        assertThat(overDevice.exitCode()).isEqualTo(1);
        assertThat(overDevice.err()).contains("/dev/null is a device or a pipe");
        assertThat(words).hasContent("superklasse\t3");
        assertThat(model).hasContent("no model");
    }

    private static TestingSturm.Outcome analyze(Path input, Path output, Object... more) {
        List<String> args =
                new ArrayList<>(List.of("analyze", "--input", s(input), "--output", s(output)));
        for (Object arg : more) {
            args.add(arg.toString());
        }
        return TestingSturm.run(args.toArray(String[]::new));
    }

    @Test
    void evaluatesOnlyWhatPeopleJudged() throws Exception {
        Path input = folder.resolve("labelled.ndjson");
        Files.writeString(
                input,
                labelled(1, "The worst airline ever, they lost my bag again.", "negative")
                        + labelled(2, "Best crew ever, thank you so much!", "positive")
                        + post(3, "Nobody judged this one."));

        TestingSturm.Outcome outcome =
                TestingSturm.run("evaluate", "--input", s(input), "--format", "json");
        TestingSturm.Outcome nothing =
                TestingSturm.run("evaluate", "--input", s(input), "--task", "offence");

        assertThat(outcome.exitCode()).isZero();
        assertThat(JSON.readTree(outcome.out()).get("n").asInt()).isEqualTo(2);
        assertThat(outcome.err()).contains("posts without label.sentiment, not counted: 1");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("label.offensive", "\"label\":{\"offensive\":true}");
    }

    private static String post(int id, String text) {
        return labelled(id, text, null);
    }

    private static String labelled(int id, String text, String mood) {
        String label = mood == null ? "" : ",\"label\":{\"sentiment\":\"" + mood + "\"}";
        return String.format(
                Locale.ROOT,
                "{\"id\":\"x:%d\",\"channel\":\"x\",\"createdAt\":\"2026-01-01T00:00:00Z\","
                        + "\"text\":\"%s\"%s}%n",
                id,
                text,
                label);
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
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
