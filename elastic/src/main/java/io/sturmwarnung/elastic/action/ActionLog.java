package io.sturmwarnung.elastic.action;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;

/** Keeps what people did and what they were told; nothing in it is ever changed. */
public interface ActionLog {

    /**
     * Keeps a correction; keeping the same one twice is keeping it once.
     *
     * @return false if there is no such mention, and nothing was kept
     */
    boolean record(Correction correction);

    /** Keeps what somebody did about an incident; it can be read when this returns. */
    void record(IncidentAction action);

    /** Keeps the draft of a reply; keeping the same one twice is keeping it once. */
    void record(ReplyDraft draft);

    /** Keeps that somebody agreed to a draft; keeping it twice is keeping it once. */
    void record(DraftApproval approval);

    /** Keeps what became of a notice; only the first end of a notice on a channel is kept. */
    void record(Delivery delivery);
}
