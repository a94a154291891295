package io.sturmwarnung.elastic.search;

import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;

import java.util.List;
import java.util.Optional;

/**
 * What was done and told about an incident.
 *
 * @param actions what people did, oldest first
 * @param deliveries what became of the notices, oldest first
 * @param ownPosts what was the matter with own posts, and what came after them, oldest first
 * @param drafts of replies, oldest first
 * @param approvals of these drafts, oldest first
 */
public record Timeline(
        List<IncidentAction> actions,
        List<Delivery> deliveries,
        List<OwnPostAlert> ownPosts,
        List<ReplyDraft> drafts,
        List<DraftApproval> approvals) {

    /** Nothing yet. */
    public static final Timeline EMPTY =
            new Timeline(List.of(), List.of(), List.of(), List.of(), List.of());

    public Timeline {
        actions = List.copyOf(actions);
        deliveries = List.copyOf(deliveries);
        ownPosts = List.copyOf(ownPosts);
        drafts = List.copyOf(drafts);
        approvals = List.copyOf(approvals);
    }

    /** The draft with that id. */
    public Optional<ReplyDraft> draft(String id) {
        return drafts.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
