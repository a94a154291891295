package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.yaml.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** A roster that cannot be used; the message has every problem on a line of its own. */
public final class InvalidRosterException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidRosterException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
