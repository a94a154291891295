package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the time range of a dashboard is set to: from the first instant up to the second. */
public record TimeRange(Instant from, Instant to) {
    private static final Pattern SHIFT = Pattern.compile("(\\d+)([smhdw])");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1),
                    "w", Duration.ofDays(7));

    /** About as many slices as Kibana draws. */
    private static final int SLICES = 100;

    /** The same range so much earlier, as Lens writes it; empty for not at all. */
    TimeRange earlier(String shift) {
        if (shift.isEmpty()) {
            return this;
        }
        Matcher matcher = SHIFT.matcher(shift);
        if (!matcher.matches()) {
            throw new UnsupportedPanelException("a shift by " + shift + " is not translated");
        }
        Duration by = UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
        return new TimeRange(from.minus(by), to.minus(by));
    }

    ObjectNode filter() {
        ObjectNode query = Json.object();
        query.putObject("range")
                .putObject(Fields.TIMESTAMP.name())
                .put("gte", from.toString())
                .put("lt", to.toString());
        return query;
    }

    /** The width of slices that follow the range, in whole minutes. */
    String slice() {
        long minutes = Duration.between(from, to).toMinutes() / SLICES;
        return Math.max(1, minutes) + "m";
    }
}
