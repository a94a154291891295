package io.sturmwarnung.dashboards.page;

import io.sturmwarnung.dashboards.panel.Dashboard;
import io.sturmwarnung.dashboards.panel.SavedSearch;

import java.util.List;

/** Everything that PR teams find in Kibana. */
public final class Pages {

    /** The dashboards, from what is looked at most often to what operators look at. */
    public static List<Dashboard> dashboards() {
        return List.of(
                StormOverview.dashboard(),
                IncidentView.dashboard(),
                BrandReputation.dashboard(),
                ResponseQuality.dashboard(),
                Operations.dashboard());
    }

    /** The searches that analysts begin with. */
    public static List<SavedSearch> searches() {
        return Searches.ALL;
    }

    private Pages() {}
}
