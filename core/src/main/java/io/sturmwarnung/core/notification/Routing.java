package io.sturmwarnung.core.notification;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All routes. A notice goes to the channels of every route that takes it at the hour it came up, so
 * that a restart changes nothing.
 *
 * @param routes in the order they were configured
 * @param zone the time zone of their hours
 */
public record Routing(List<Route> routes, ZoneId zone) {
    public Routing {
        routes = List.copyOf(routes);
    }

    /**
     * The channels it goes to. A hurricane that comes up while every route is closed goes to all
     * that would take it at another hour: somebody must be told.
     */
    public Set<String> channels(Notice notice) {
        ZonedDateTime time = notice.at().atZone(zone);
        Set<String> open = new LinkedHashSet<>();
        Set<String> closed = new LinkedHashSet<>();
        for (Route route : routes) {
            if (route.takes(notice)) {
                (route.open(time) ? open : closed).addAll(route.channels());
            }
        }
        return open.isEmpty() && notice.level() >= Silence.NEVER_SILENT ? closed : open;
    }
}
