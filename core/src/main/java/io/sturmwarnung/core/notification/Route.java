package io.sturmwarnung.core.notification;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Which notices go to which channels.
 *
 * @param brands ids of brands; empty for all
 * @param minLevel the lowest level, 0–6
 * @param hours when; empty for always
 * @param channels ids of channels
 */
public record Route(
        Set<String> brands, int minLevel, List<OpenHours> hours, List<String> channels) {
    public Route {
        brands = Set.copyOf(brands);
        hours = List.copyOf(hours);
        channels = List.copyOf(channels);
    }

    /** Whether it takes such notices at some hour. What concerns all brands it always does. */
    boolean takes(Notice notice) {
        boolean mine =
                brands.isEmpty() || notice.brand() == null || brands.contains(notice.brand());
        return mine && notice.level() >= minLevel;
    }

    /** Whether it is open at that time. */
    boolean open(ZonedDateTime time) {
        return hours.isEmpty() || hours.stream().anyMatch(each -> each.contain(time));
    }
}
