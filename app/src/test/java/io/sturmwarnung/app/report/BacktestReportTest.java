package io.sturmwarnung.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.jobs.BacktestSummary;
import io.sturmwarnung.jobs.BudgetTrial;
import io.sturmwarnung.jobs.RunSummary;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What a backtest found, as a table and as JSON. */
class BacktestReportTest {
    private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
    private static final RunSummary RUN =
            new RunSummary(
                    10,
                    0,
                    0,
                    0,
                    new TreeMap<>(),
                    new TreeMap<>(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Duration.ofSeconds(1));

    private final BacktestSummary summary =
            new BacktestSummary(
                    RUN,
                    FROM,
                    FROM.plus(Duration.ofDays(15)),
                    List.of(
                            new BudgetTrial("nordlicht", 0.5, List.of(), List.of(), 0),
                            new BudgetTrial(
                                    "nordlicht",
                                    16,
                                    List.of(toldAfter(90), toldAfter(735)),
                                    List.of(Duration.ofMinutes(3)),
                                    5)));

    @Test
    void isATable_withARowForEachBrandAndBudget() {
        assertThat(BacktestText.table(summary))
                .containsExactly(
                        "Alert budgets tried on the posts of 15.0 days:",
                        "",
                        "brand      budget  incidents   opening/30 d   all/30 d  median (min)"
                                + "   worst (min)  later waves",
                        "nordlicht     0.5          0            0.0        0.0             -"
                                + "             -            0",
                        "nordlicht      16          2            6.0       10.0           3.0"
                                + "          12.3            1");
    }

    @Test
    void isAFieldOfTheReport() {
        assertThat(ReplayReport.json(summary).get("backtest").toString())
                .isEqualTo(
                        "{\"from\":\"2026-06-01T00:00:00Z\",\"to\":\"2026-06-16T00:00:00Z\","
                                + "\"days\":15.0,\"results\":[{\"brand\":\"nordlicht\","
                                + "\"budget\":0.5,\"incidents\":0,\"alerts\":0,"
                                + "\"openingAlertsPer30Days\":0.0,\"alertsPer30Days\":0.0,"
                                + "\"medianMinutes\":null,\"worstMinutes\":null,"
                                + "\"laterWaves\":0},"
                                + "{\"brand\":\"nordlicht\",\"budget\":16.0,\"incidents\":2,"
                                + "\"alerts\":5,\"openingAlertsPer30Days\":6.0,"
                                + "\"alertsPer30Days\":10.0,\"medianMinutes\":3.0,"
                                + "\"worstMinutes\":12.25,\"laterWaves\":1}]}");
        assertThat(ReplayReport.json(RUN).has("backtest")).isFalse();
    }

    @Test
    void hasNoRates_whenThereIsNoPost() {
        BacktestSummary none =
                new BacktestSummary(
                        RUN, null, null, List.of(new BudgetTrial("b", 4, List.of(), List.of(), 0)));

        assertThat(BacktestText.table(none)).last().asString().matches("b +4 +0 +- +- +- +- +0");
        assertThat(ReplayReport.json(none).at("/backtest/results/0/alertsPer30Days").isNull())
                .isTrue();
    }

    private static Incident toldAfter(int seconds) {
        Instant told = FROM.plusSeconds(seconds);
        return new Incident(
                "nordlicht",
                FROM,
                told,
                told,
                null,
                told,
                3,
                3,
                StormInputs.CALM,
                Cause.UNKNOWN,
                null,
                "x:1",
                "p",
                told,
                9,
                4,
                false,
                1);
    }
}
