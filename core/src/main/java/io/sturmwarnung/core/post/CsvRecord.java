package io.sturmwarnung.core.post;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line number of the line it begins on, from 1
 * @param cells what its cells hold, without quotes; {@code null} if it is malformed
 * @param raw the record as it came, or its beginning if it is too long
 * @param problem what is malformed, or {@code null}
 */
public record CsvRecord(long line, List<String> cells, String raw, String problem) {

    static CsvRecord malformed(Line line, String problem) {
        return new CsvRecord(line.number(), null, line.text(), problem);
    }
}
