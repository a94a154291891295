package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The command for somebody's own counts, as it is called. */
class BacktestTest {
    private static final int STORM = 8 * 24 + 15;

    @TempDir Path folder;

    @Test
    void judgesEachRow_inItsOrder_asItWasWritten() throws IOException {
        Path output = folder.resolve("scored.csv");
        String counts =
                """
                Timestamp,value
                2026-01-05 00:00:00,10
                2026-01-05T01:00,"10.0"
                2026-01-05T03:00:00+01:00,10
                2026-01-05T03:00:00Z, 30


                """;
        String fromWindows = "\uFEFF" + counts.replace("\n", "\r\n");

        TestingSturm.Outcome outcome = run(write("counts.csv", fromWindows), output);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(output)
                .content()
                .isEqualTo(
                        """
                        timestamp,value,score,alert
                        2026-01-05 00:00:00,10,0.0000,0
                        2026-01-05T01:00,10.0,0.0000,0
                        2026-01-05T03:00:00+01:00,10,0.0000,0
                        2026-01-05T03:00:00Z, 30,0.5338,0
                        """);
        assertThat(outcome.out()).contains("4 rows", "No alert could come: the first 2 days");
    }

    @Test
    void tellsTheAlerts_andDrawsThem() throws IOException {
        Path input = folder.resolve("storm & <co>.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(input))) {
            out.write(storm(10 * 24).getBytes(StandardCharsets.UTF_8));
        }
        Path output = folder.resolve("scored.csv");
        Path chart = folder.resolve("chart.svg");

        TestingSturm.Outcome outcome = run(input, output, "--chart", chart.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        List<String> rows = Files.readAllLines(output);
        assertThat(rows).hasSize(1 + 10 * 24);
        assertThat(rows.stream().filter(row -> row.endsWith(",1")))
                .containsExactly(rows.get(1 + STORM));
        assertThat(outcome.out())
                .contains("240 rows from Mon 2026-01-05 00:00", "once: 3.8 in 30 days")
                .contains("the budget is 4", "First  Tue 2026-01-13 15:00", "expected")
                .contains("Scores: " + output, "Chart:  " + chart);
        assertThat(chart)
                .content()
                .startsWith("<svg")
                .contains("storm &amp; &lt;co&gt;.csv.gz", "1 alert from 5 Jan 2026");
    }

    @Test
    void needsMoreForAnAlert_whenFewerAreWanted() throws IOException {
        Path input = write("counts.csv", storm(10 * 24));
        Path few = folder.resolve("few.csv");
        Path many = folder.resolve("many.csv");

        run(input, few, "--budget", "0.5");
        TestingSturm.Outcome outcome = run(input, many, "--budget", "40");

        assertThat(score(many)).isGreaterThanOrEqualTo(score(few));
        assertThat(outcome.out()).contains("the budget is 40");
    }

    @Test
    void changesNoRow_whenLaterOnesAreCutOff() throws IOException {
        Path output = folder.resolve("whole.csv");
        run(write("counts.csv", storm(10 * 24)), output);
        List<String> whole = Files.readAllLines(output);
        for (int rows : new int[] {1, 30, STORM, STORM + 1, 230}) {
            run(write("counts.csv", storm(rows)), output);

            assertThat(Files.readAllLines(output)).isEqualTo(whole.subList(0, rows + 1));
        }
    }

    @Test
    void tellsAllProblems_andWritesNothing() throws IOException {
        Path output = Files.writeString(folder.resolve("scored.csv"), "older\n");
        Path input =
                write(
                        "counts.csv",
                        """
                        timestamp,value
                        2026-01-05 00:00:00,ten
                        2026-01-05 01:00:00,-3
                        2026-01-05 01:00:00,4
                        2026-01-05 00:30:00,NaN
                        yesterday,5
                        2026-01-05 05:00:00
                        2026-01-05 06:00:00,
                        2026-13-05 07:00:00,7
                        "2026-01-05 08:00:00,8
                        2026-01-05 09:00:00,9,9
                        2026-01-05 10:00:00,1e15
                        """);

        TestingSturm.Outcome outcome =
                run(input, output, "--chart", folder.resolve("chart.svg").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("counts.csv cannot be used, so nothing was written")
                .contains("line 2: value 'ten' is no number; write a count such as 104")
                .contains("line 3: value '-3' is negative")
                .contains("line 4: time '2026-01-05 01:00:00' repeats")
                .contains("line 5: time '2026-01-05 00:30:00' goes back", "also: value 'NaN'")
                .contains("line 6: timestamp 'yesterday' is no time; write it like 2015-02-26")
                .contains("line 7: 1 cell; a row has two, timestamp and value")
                .contains("line 8: the value is missing; write 0 if nothing was counted")
                .contains("line 9: timestamp '2026-13-05 07:00:00' is no time")
                .contains("line 10: the quote that opens cell 1 is not closed")
                .contains("line 11: 3 cells")
                .contains("line 12: value '1e15' is too large");
        assertThat(output).hasContent("older\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, output);
        }
    }

    @Test
    void tellsTheFirstTwentyProblems_andHowManyMoreThereAre() throws IOException {
        String rows = "x,y\n".repeat(1_234);

        TestingSturm.Outcome outcome =
                run(write("counts.csv", "timestamp,value\n" + rows), folder.resolve("out.csv"));

        assertThat(outcome.err())
                .contains("line 21: ", "… and 1,214 more")
                .doesNotContain("line 22: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line 1: the file is empty; it needs the header timestamp,value and rows",
                "'timestamp,value' | line 2: there are no rows after the header",
                "'2026-01-05,4' | line 1: the header is '2026-01-05,4'; it must be timestamp,value",
                "'value,timestamp' | line 1: the header is 'value,timestamp'; it must be",
            })
    void tellsWhatTheFileNeeds(String text, String words) throws IOException {
        Path output = folder.resolve("out.csv");

        TestingSturm.Outcome outcome = run(write("counts.csv", text), output);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains(words);
        assertThat(output).doesNotExist();
    }

    @Test
    void tellsAllProblemsOfItsFiles() throws IOException {
        Path input = write("counts.csv", storm(5));
        Path missing = folder.resolve("missing.csv");
        String nowhere = folder.resolve("nowhere/chart.svg").toString();
        Path broken = write("counts.csv.gz", "not compressed");

        assertThat(run(missing, folder, "--chart", nowhere).err())
                .contains("missing.csv is not a file that can be read")
                .contains("is a folder", "its folder does not exist");
        assertThat(run(input, input).err()).contains("would overwrite what is read");
        assertThat(run(input, missing, "--chart", missing.toString()).err())
                .contains("is the file for the scores");
        assertThat(run(broken, missing).err())
                .contains("counts.csv.gz is not packed with gzip", "nothing was written");
        assertThat(missing).doesNotExist();
        assertThat(input).hasContent(storm(5));
    }

    /** Hourly counts around 20, and a storm on the ninth day. */
    private static String storm(int rows) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < rows; i++) {
            int count = 16 + random.nextInt(9);
            text.append(Instant.parse("2026-01-05T00:00:00Z").plusSeconds(3_600L * i))
                    .append(',')
                    .append(i >= STORM && i < STORM + 4 ? 6 * count : count)
                    .append('\n');
        }
        return text.toString();
    }

    private static double score(Path scored) throws IOException {
        return Double.parseDouble(Files.readAllLines(scored).get(1 + STORM).split(",")[2]);
    }

    private static TestingSturm.Outcome run(Path input, Path output, String... more) {
        String[] files = {"backtest", "--input", input.toString(), "--output", output.toString()};
        return TestingSturm.run(
                Stream.concat(Stream.of(files), Stream.of(more)).toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
