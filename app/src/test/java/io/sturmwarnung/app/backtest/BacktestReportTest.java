package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.series.DetectorSettings;
import io.sturmwarnung.core.detection.series.Judgement;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

class BacktestReportTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final BacktestSummary summary = new BacktestSummary(DetectorSettings.DEFAULT);

    private void add(int day, double count, double score) {
        summary.add(
                new CountRow("", "", START.plusSeconds(86_400L * day), count),
                new Judgement(3.14159, 9, score, score > 0.5));
    }

    private String text() {
        StringWriter text = new StringWriter();
        BacktestReport.print(summary, new PrintWriter(text, true));
        return text.toString().replace("\r", "");
    }

    @Test
    void tellsTheStrongest_amongThoseThereAre() {
        for (int day = 0; day <= 62; day++) {
            add(day, day == 30 ? 12_345 : 4, day % 10 == 0 && day > 0 ? 0.6 + day / 1e3 : 0.1);
        }

        assertThat(text())
                .isEqualTo(
                        """
                        63 rows from Mon 2026-01-05 00:00 to Sun 2026-03-08 00:00 UTC (62.0 days), all of them used.
                        It would have alerted 6 times: 3.0 in 30 days; the budget is 4.
                        First  Thu 2026-01-15 00:00 UTC
                        Last   Fri 2026-03-06 00:00 UTC

                        The strongest                     value     expected   score
                        Fri 2026-03-06 00:00 UTC              4         3.14    0.66
                        Tue 2026-02-24 00:00 UTC              4         3.14    0.65
                        Sat 2026-02-14 00:00 UTC              4         3.14    0.64
                        Wed 2026-02-04 00:00 UTC         12,345         3.14    0.63
                        Sun 2026-01-25 00:00 UTC              4         3.14    0.62
                        """);
    }

    @Test
    void saysWhenTheRateIsHardlyOne() {
        for (int day = 0; day < 8; day++) {
            add(day, 4, 0.1);
        }

        assertThat(text())
                .contains("alerted 0 times: 0.0 in 30 days", "short series")
                .doesNotContain("First");
    }
}
