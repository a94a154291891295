package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.yaml.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used; its message lists every problem on a line of its own. */
final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRulesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
