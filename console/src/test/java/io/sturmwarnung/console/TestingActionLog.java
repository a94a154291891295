package io.sturmwarnung.console;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.elastic.action.ActionLog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps actions in memory; every mention but those of the brand {@code unknown} is known to it. */
public final class TestingActionLog implements ActionLog {
    private final List<Correction> corrections = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public void silent(boolean nowSilent) {
        silent = nowSilent;
    }

    /** What was kept, in its order. */
    public List<Correction> corrections() {
        return corrections;
    }

    @Override
    public boolean record(Correction correction) {
        if (silent) {
            throw new IllegalStateException("connection refused");
        }
        return !correction.brand().equals("unknown") && corrections.add(correction);
    }
}
