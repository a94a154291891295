package io.sturmwarnung.core.post;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a CSV record (RFC 4180) into cells; can be fed one line after another. */
final class CsvSplitter {
    private final char separator;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private String problem;

    CsvSplitter(char separator) {
        this.separator = separator;
    }

    /** Whether a quoted cell is still open: the record goes on in the next line. */
    boolean open() {
        return quoted;
    }

    /** What is malformed, or {@code null}. */
    String problem() {
        return problem;
    }

    List<String> cells() {
        return cells;
    }

    void add(String line) {
        int i = 0;
        if (quoted) {
            cell.append('\n');
            i = readQuoted(line, 0);
        }
        while (i <= line.length() && !quoted && problem == null) {
            i = readCell(line, i);
        }
    }

    /** Reads from the beginning of a cell; returns where the next one begins. */
    private int readCell(String line, int from) {
        if (from < line.length() && line.charAt(from) == '"') {
            quoted = true;
            return readQuoted(line, from + 1);
        }
        int end = line.indexOf(separator, from);
        int to = end < 0 ? line.length() : end;
        cells.add(line.substring(from, to));
        return to + 1;
    }

    private int readQuoted(String line, int from) {
        int i = from;
        while (i < line.length()) {
            int quote = line.indexOf('"', i);
            if (quote < 0) {
                break;
            }
            cell.append(line, i, quote);
            int after = quote + 1;
            if (after < line.length() && line.charAt(after) == '"') {
                cell.append('"');
                i = after + 1;
            } else {
                return close(line, after);
            }
        }
        cell.append(line, Math.min(i, line.length()), line.length());
        return line.length() + 1;
    }

    private int close(String line, int after) {
        quoted = false;
        cells.add(cell.toString());
        cell.setLength(0);
        if (after < line.length() && line.charAt(after) != separator) {
            problem =
                    "cell %d goes on after its closing quote, expected quotes inside it doubled (\"\")"
                            .formatted(cells.size());
        }
        return after + 1;
    }
}
