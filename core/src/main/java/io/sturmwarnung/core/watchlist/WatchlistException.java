package io.sturmwarnung.core.watchlist;

import java.util.List;
import java.util.stream.Collectors;

/** A watchlist cannot be used. The message lists all its problems, one a line. */
public final class WatchlistException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    WatchlistException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", count + " in the watchlist:\n  ", ""));
    }

    /**
     * One thing that is wrong.
     *
     * @param source the file
     * @param line from 1
     * @param column from 1
     * @param brand id of the brand, or {@code null} if it belongs to none
     * @param message what is wrong and what was expected
     */
    public record Problem(String source, int line, int column, String brand, String message) {

        @Override
        public String toString() {
            String where = source + ":" + line + ":" + column + ": ";
            return brand == null ? where + message : where + "brand '" + brand + "': " + message;
        }
    }
}
