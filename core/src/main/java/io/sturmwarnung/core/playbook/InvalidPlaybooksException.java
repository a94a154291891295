package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.yaml.Problem;

import java.util.List;
import java.util.stream.Collectors;

/** Playbooks that cannot be used; its message lists every problem on a line of its own. */
public final class InvalidPlaybooksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    InvalidPlaybooksException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, at least one, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }
}
