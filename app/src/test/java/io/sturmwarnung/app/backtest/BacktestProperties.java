package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.series.DetectorSettings;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class BacktestProperties {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    @Property(tries = 60)
    void dependsOnNoLaterRow(
            @ForAll @Size(min = 2, max = 120) List<@IntRange(max = 300) Integer> counts,
            @ForAll @IntRange(min = 1, max = 120) int cut)
            throws IOException {
        Path folder = Files.createTempDirectory("backtest");
        try {
            int kept = Math.min(cut, counts.size());
            List<String> whole = scored(folder, counts);
            List<String> part = scored(folder, counts.subList(0, kept));

            assertThat(part).isEqualTo(whole.subList(0, kept + 1));
            assertThat(whole).hasSize(counts.size() + 1);
        } finally {
            Files.deleteIfExists(folder.resolve("in.csv"));
            Files.deleteIfExists(folder.resolve("out.csv"));
            Files.delete(folder);
        }
    }

    /** A row an hour and a half, so that several days pass. */
    private static List<String> scored(Path folder, List<Integer> counts) throws IOException {
        StringBuilder text = new StringBuilder("timestamp,value\n");
        for (int i = 0; i < counts.size(); i++) {
            text.append(START.plusSeconds(5_400L * i)).append(',').append(counts.get(i));
            text.append('\n');
        }
        Path input = Files.writeString(folder.resolve("in.csv"), text);
        Path output = folder.resolve("out.csv");
        new Backtest(input, output, null).run(DetectorSettings.DEFAULT);
        return Files.readAllLines(output);
    }
}
