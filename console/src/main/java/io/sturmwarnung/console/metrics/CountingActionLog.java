package io.sturmwarnung.console.metrics;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.action.ActionLog;

/** Keeps everything in another log, and counts what became of notices. */
record CountingActionLog(ActionLog log, ConsoleMetrics metrics) implements ActionLog {

    @Override
    public boolean record(Correction correction) {
        return log.record(correction);
    }

    @Override
    public void record(IncidentAction action) {
        log.record(action);
    }

    @Override
    public void record(ReplyDraft draft) {
        log.record(draft);
    }

    @Override
    public void record(DraftApproval approval) {
        log.record(approval);
    }

    @Override
    public void record(Delivery delivery) {
        log.record(delivery);
        metrics.count(delivery);
    }
}
