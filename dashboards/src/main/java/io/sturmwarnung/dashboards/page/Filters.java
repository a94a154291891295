package io.sturmwarnung.dashboards.page;

import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.elastic.index.Fields;

/** Which documents several dashboards look at. */
final class Filters {
    /** What the brand itself posted. */
    static final Kql OWN = Kql.is(Fields.OWN, true);

    /** What others posted. */
    static final Kql OF_OTHERS = OWN.not();

    static final Kql CRITICAL = Kql.is(Fields.SENTIMENT_LABEL, "negative").and(OF_OTHERS);

    static final Kql NOT_CRITICAL = Kql.is(Fields.SENTIMENT_LABEL, "negative").not().and(OF_OTHERS);

    /** Has to be looked at by a moderator. */
    static final Kql OFFENSIVE = Kql.is(Fields.OFFENSIVE_LABEL, true).and(OF_OTHERS);

    static final Kql WAITING = Kql.isOneOf(Fields.STATUS, "open", "warned", "overdue");

    static final Kql OVERDUE = Kql.is(Fields.STATUS, "overdue");

    static final Kql ANSWERED = Kql.exists(Fields.RESPONSE_MINUTES);

    static final Kql STORM_ALERT = Kql.is(Fields.KIND, "storm");

    /** An incident that goes on, and is no drill. */
    static final Kql OPEN_STORM =
            Kql.exists(Fields.END).not().and(Kql.is(Fields.DRILL, true).not());

    private Filters() {}
}
