package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.elastic.index.Indices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A user's own posts: counted exactly, whatever is mixed in and whatever is killed. */
class ReplayIT {
    private static final int BROKEN = 200;

    @TempDir Path folder;

    @Test
    void countsExactly_withBrokenLines_twice_andAfterAKill() throws Exception {
        Scenario scenario = Scenario.named("misfire");
        Path watchlist = Files.writeString(folder.resolve("w.yaml"), scenario.watchlist());
        Path clean = folder.resolve("clean.ndjson");
        scenario.writeTo(clean);
        Path broken = folder.resolve("broken.ndjson");
        mixInBrokenLines(clean, broken);

        JsonNode first;
        StoredFindings found;
        try (Stack own = Stack.open(folder.resolve("own"), null)) {
            String[] there = {"--elasticsearch", own.address().url()};
            first = replay(broken, watchlist, "broken", there);
            found = StoredFindings.in(own);
            JsonNode second = replay(broken, watchlist, "broken", there);
            assertSameBut(second, first, "");
            assertThat(StoredFindings.in(own)).isEqualTo(found);
            JsonNode expected = replay(clean, watchlist, "clean", there);
            assertThat(expected.at("/posts/read").asInt()).isEqualTo(scenario.posts().size());
            assertSameBut(first, expected, "/posts/rejected");
        }
        assertThat(first.at("/posts/rejected").asInt()).isEqualTo(BROKEN);
        assertThat(found.counts().get(Indices.REJECTS)).isEqualTo(BROKEN);
        assertThat(found.counts().get(Indices.MENTIONS))
                .isEqualTo(first.at("/mentions/kastell").asLong());
        assertThat(rejectsInFiles("broken")).isEqualTo(2 * BROKEN);

        tellsThatTheFiringMadeItWorse(found, scenario);

        killAReplay(broken, watchlist, "killed");
        JsonNode afterwards = replay(broken, watchlist, "killed");
        assertSameBut(afterwards, first, "");
        searchFinds("killed");
        try (Stack killed = Stack.open(folder.resolve("killed"), null)) {
            assertThat(StoredFindings.in(killed)).isEqualTo(found);
            historyKnowsWhatWasCounted(killed);
        }
    }

    private JsonNode replay(Path input, Path watchlist, String data, String... more)
            throws IOException {
        return TestingSturm.report(input, watchlist, folder.resolve(data), more);
    }

    private static void assertSameBut(JsonNode report, JsonNode other, String pointer) {
        for (String part :
                List.of(
                        "/posts/read",
                        "/posts/rejected",
                        "/posts/duplicate",
                        "/posts/late",
                        "/mentions",
                        "/incidents",
                        "/responses",
                        "/alerts")) {
            if (!part.equals(pointer)) {
                assertThat(report.at(part)).as(part).isEqualTo(other.at(part));
            }
        }
    }

    /** While the storm is going on, a statement that people like less than silence. */
    private static void tellsThatTheFiringMadeItWorse(StoredFindings found, Scenario scenario) {
        Post firing =
                scenario.posts().stream()
                        .filter(post -> post.text().startsWith("Kastell Motors beendet"))
                        .findFirst()
                        .orElseThrow();
        String alert = "own:kastell:" + firing.id() + ":made-worse";

        assertThat(found.alerts()).containsKey(alert);
        assertThat(found.told()).contains(alert);
        assertThat(found.timeline()).contains(alert);
    }

    private long rejectsInFiles(String data) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(data).resolve("rejects"))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .flatMap(ReplayIT::lines)
                    .filter(line -> line.contains("\"reason\""))
                    .count();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a slow replay in a process of its own and kills it in the middle. */
    private void killAReplay(Path input, Path watchlist, String data) throws Exception {
        Path output = folder.resolve("killed.out");
        Process process =
                TestingSturm.start(
                        output,
                        TestingSturm.replay(input, watchlist, "20000", folder.resolve(data)));
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(3));
        while (!Files.readString(output).matches("(?s).*[1-9][0-9]* posts read.*")) {
            assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(Instant.now()).as(Files.readString(output)).isBefore(giveUp);
            Thread.sleep(50);
        }
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(137);
    }

    private void searchFinds(String data) {
        TestingSturm.Outcome found =
                TestingSturm.run(
                        "search",
                        "entschuldigung OR apology",
                        "--brand",
                        "kastell",
                        "--data",
                        folder.resolve(data).toString());

        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out())
                .containsPattern("(?i)\\[(entschuldigung|apology)]")
                .containsPattern("20 of [\\d,]+ mentions");
    }

    private void historyKnowsWhatWasCounted(Stack stack) throws IOException {
        Path hours = folder.resolve("hours.csv");
        TestingSturm.Outcome outcome =
                TestingSturm.run(
                        "history",
                        "--output",
                        hours.toString(),
                        "--elasticsearch",
                        stack.address().url());

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        PastHours past = PastHoursFile.read(hours);
        assertThat(past.brands()).containsExactly("kastell");
        assertThat(past.of("kastell").values())
                .hasSizeGreaterThan(24)
                .anyMatch(hour -> hour.negative() > 0);
    }

    /** Every tenth line or so is followed by one that cannot be used, of five kinds. */
    private static void mixInBrokenLines(Path clean, Path broken) throws IOException {
        List<String> lines = Files.readAllLines(clean);
        try (OutputStream out = Files.newOutputStream(broken)) {
            for (int i = 0; i < lines.size(); i++) {
                out.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
                if (i % 10 == 0 && i / 10 < BROKEN) {
                    out.write(brokenLine(i / 10, lines.get(i)));
                    out.write('\n');
                }
            }
        }
    }

    private static byte[] brokenLine(int n, String line) throws IOException {
        String post =
                "{\"id\":\"x:b" + n + "\",\"channel\":\"x\",\"createdAt\":\"%s\",\"text\":\"%s\"}";
        String now = "2026-06-05T12:00:00Z";
        return switch (n % 5) {
            case 0 -> line.substring(0, line.length() / 2).getBytes(StandardCharsets.UTF_8);
            case 1 -> "{\"id\":\"x:1\",\"channel\":\"x\"}".getBytes(StandardCharsets.UTF_8);
            case 2 ->
                    post.formatted("9999-01-01T00:00:00Z", "@kastell")
                            .getBytes(StandardCharsets.UTF_8);
            case 3 ->
                    post.formatted(now, "kastell ".repeat(131_072))
                            .getBytes(StandardCharsets.UTF_8);
            default -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.write(post.formatted(now, "kastell ").getBytes(StandardCharsets.UTF_8));
                byte[] invalid = bytes.toByteArray();
                invalid[invalid.length - 3] = (byte) 0xff;
                yield invalid;
            }
        };
    }
}
