package io.sturmwarnung.app.backtest;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.WholeFile;
import io.sturmwarnung.core.detection.series.CountDetector;
import io.sturmwarnung.core.detection.series.DetectorSettings;
import io.sturmwarnung.core.detection.series.Judgement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a file of counts once and writes {@code timestamp,value,score,alert}, a row for each row,
 * in which a row depends on no later one. Memory stays the same however long the file is.
 *
 * @param input {@code timestamp,value} with a header
 * @param output the scores
 * @param chart a picture of it, or {@code null}
 */
public record Backtest(Path input, Path output, Path chart) {
    private static final String HEADER = "timestamp,value,score,alert";

    /**
     * Does it all, or leaves everything as it was.
     *
     * @return what came of it; {@link CommandFailedException} tells all problems of the file
     */
    public BacktestSummary run(DetectorSettings settings) throws IOException {
        CountProblems problems = new CountProblems();
        BacktestSummary summary = new BacktestSummary(settings);
        ChartColumns columns = new ChartColumns();
        try (CountReader rows = new CountReader(input, problems);
                WholeFile scored = WholeFile.begin(output)) {
            if (rows.begin()) {
                judge(rows, problems, new CountDetector(settings), scored, summary, columns);
                if (problems.none() && summary.rows() == 0) {
                    problems.add(2, "there are no rows after the header");
                }
            }
            if (!problems.none()) {
                throw new CommandFailedException(
                        "%s cannot be used, so nothing was written:%n%s"
                                .formatted(input, problems.text()));
            }
            if (chart != null) {
                draw(summary, columns);
            }
            scored.commit();
        }
        return summary;
    }

    private static void judge(
            CountReader rows,
            CountProblems problems,
            CountDetector detector,
            WholeFile scored,
            BacktestSummary summary,
            ChartColumns columns)
            throws IOException {
        scored.line(HEADER);
        for (CountRow row = rows.next(); row != null; row = rows.next()) {
            if (!problems.none()) {
                continue; // Nothing will be written; what is left to do is to find all problems.
            }
            Judgement judgement = detector.next(row.time(), row.count());
            scored.line(scoredRow(row, judgement));
            summary.add(row, judgement);
            columns.add(row, judgement);
        }
    }

    static String scoredRow(CountRow row, Judgement judgement) {
        return cell(row.timestamp())
                + ','
                + cell(row.value())
                + String.format(Locale.ROOT, ",%.4f,", judgement.score())
                + (judgement.alert() ? '1' : '0');
    }

    private static String cell(String text) {
        return text.matches("[^,\"\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void draw(BacktestSummary summary, ChartColumns columns) throws IOException {
        try (WholeFile picture = WholeFile.begin(chart)) {
            String name = String.valueOf(input.getFileName());
            picture.line(new SeriesChart(name, columns, summary.alerts()).svg());
            picture.commit();
        }
    }
}
