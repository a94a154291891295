package io.sturmwarnung.console;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.action.ActionLog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps actions in memory; every mention but those of the brand {@code unknown} is known to it. */
public final class TestingActionLog implements ActionLog {
    private final List<Correction> corrections = new CopyOnWriteArrayList<>();
    private final List<IncidentAction> incidentActions = new CopyOnWriteArrayList<>();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final List<ReplyDraft> drafts = new CopyOnWriteArrayList<>();
    private final List<DraftApproval> approvals = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    public void silent(boolean nowSilent) {
        silent = nowSilent;
    }

    /** What was kept, in its order. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** What people did about incidents, in its order. */
    public List<IncidentAction> actions() {
        return incidentActions;
    }

    /** What became of notices, in its order. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    @Override
    public void record(IncidentAction action) {
        answer();
        incidentActions.add(action);
    }

    /** Drafts of replies, in their order. */
    public List<ReplyDraft> drafts() {
        return drafts;
    }

    /** Who agreed to them, in its order. */
    public List<DraftApproval> approvals() {
        return approvals;
    }

    @Override
    public synchronized void record(ReplyDraft draft) {
        answer();
        if (drafts.stream().noneMatch(known -> known.id().equals(draft.id()))) {
            drafts.add(draft);
        }
    }

    @Override
    public synchronized void record(DraftApproval approval) {
        answer();
        if (approvals.stream().noneMatch(known -> known.id().equals(approval.id()))) {
            approvals.add(approval);
        }
    }

    @Override
    public synchronized void record(Delivery delivery) {
        answer();
        if (deliveries.stream().noneMatch(known -> known.id().equals(delivery.id()))) {
            deliveries.add(delivery);
        }
    }

    private void answer() {
        if (silent) {
            throw new IllegalStateException("connection refused");
        }
    }

    @Override
    public boolean record(Correction correction) {
        answer();
        return !correction.brand().equals("unknown") && corrections.add(correction);
    }
}
