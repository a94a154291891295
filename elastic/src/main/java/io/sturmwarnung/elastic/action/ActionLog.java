package io.sturmwarnung.elastic.action;

import io.sturmwarnung.core.mention.Correction;

/** Keeps what people did; nothing in it is ever changed. */
public interface ActionLog {

    /**
     * Keeps a correction; keeping the same one twice is keeping it once.
     *
     * @return false if there is no such mention, and nothing was kept
     */
    boolean record(Correction correction);
}
