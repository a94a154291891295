package io.sturmwarnung.console.desk;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.roster.DraftApproval;

import java.util.List;

/** What became of somebody's wish to approve a draft. */
public sealed interface Decision {

    /** It was kept. */
    record Approved(DraftApproval approval) implements Decision {}

    /**
     * They may not.
     *
     * @param could ids of those who could now
     */
    record Refused(Translated why, List<String> could) implements Decision {
        public Refused {
            could = List.copyOf(could);
        }
    }

    /** Nobody may as things stand: the storm is worse than they saw, or the draft is not ready. */
    record LookAgain(Translated why) implements Decision {}
}
