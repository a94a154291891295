package io.sturmwarnung.core.watchlist;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with one watchlist. */
final class WatchlistProblems {
    private static final int MAX_SHOWN = 100;

    private final String source;
    private final String yaml;
    private final List<WatchlistException.Problem> problems = new ArrayList<>();
    private String brand;

    WatchlistProblems(String source, String yaml) {
        this.source = source;
        this.yaml = yaml;
    }

    /** What is added from now on belongs to that brand; {@code null} for none. */
    void enter(String newBrand) {
        this.brand = newBrand;
    }

    void add(Node node, String message) {
        add(node.getStartMark(), message);
    }

    void add(Optional<Mark> mark, String message) {
        int line = mark.map(Mark::getLine).orElse(0);
        int column = mark.map(Mark::getColumn).orElse(0);
        add(line + 1, column + 1, message);
    }

    /** A problem at a position inside a text. */
    void addInside(ScalarNode text, int offset, String message) {
        if (problems.size() > MAX_SHOWN) {
            // Nobody will see it; looking for its exact place would cost time for nothing.
            add(text, message);
            return;
        }
        SourcePosition position = SourcePosition.of(yaml, text, offset);
        add(position.line(), position.column(), message);
    }

    void add(int line, int column, String message) {
        problems.add(new WatchlistException.Problem(source, line, column, brand, message));
    }

    void throwIfAny() throws WatchlistException {
        if (problems.isEmpty()) {
            return;
        }
        problems.sort(
                Comparator.comparingInt(WatchlistException.Problem::line)
                        .thenComparingInt(WatchlistException.Problem::column));
        int more = problems.size() - MAX_SHOWN;
        if (more > 0) {
            WatchlistException.Problem next = problems.get(MAX_SHOWN);
            problems.subList(MAX_SHOWN, problems.size()).clear();
            problems.add(
                    new WatchlistException.Problem(
                            source, next.line(), next.column(), null, "and " + more + " more"));
        }
        throw new WatchlistException(problems);
    }
}
