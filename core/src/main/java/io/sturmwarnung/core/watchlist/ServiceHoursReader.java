package io.sturmwarnung.core.watchlist;

import io.sturmwarnung.core.watchlist.ServiceHours.Opening;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a brand answers questions. */
final class ServiceHoursReader {
    private static final List<String> KEYS = List.of("zone", "hours", "holidays");
    private static final String EXAMPLE =
            "{ zone: Europe/Berlin, hours: { mon-fri: '08:00-18:00' }, holidays: ['2026-12-25'] }";
    private static final String ZONE = "a time zone such as Europe/Berlin";
    private static final String DAYS = "days such as mon-fri or sat";
    private static final String HOURS = "hours such as '08:00-18:00', at most until 24:00";
    private static final String DATE = "a date such as 2026-12-25";
    private static final List<String> WEEK =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

    private final WatchlistProblems problems;

    ServiceHoursReader(WatchlistProblems problems) {
        this.problems = problems;
    }

    /** What the brand says; around the clock where it says nothing. */
    ServiceHours read(Keys brand) {
        MappingNode node = brand.mapping("serviceHours", EXAMPLE);
        if (node == null) {
            return ServiceHours.ALWAYS;
        }
        Keys keys = new Keys(node, problems);
        keys.expect(KEYS);
        return new ServiceHours(zone(keys), hours(keys), holidays(keys));
    }

    private ZoneId zone(Keys keys) {
        ScalarNode text = keys.required("zone", ZONE);
        if (text == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(text.getValue().strip());
        } catch (DateTimeException e) {
            problems.add(
                    text, "'zone' is '%s', expected %s".formatted(text.getValue().strip(), ZONE));
            return ZoneOffset.UTC;
        }
    }

    private Map<DayOfWeek, Opening> hours(Keys keys) {
        MappingNode node = keys.mapping("hours", "a mapping, e.g. { mon-fri: '08:00-18:00' }");
        if (node == null) {
            return ServiceHours.everyDay();
        }
        if (node.getValue().isEmpty()) {
            problems.add(node, "'hours' is empty, expected " + DAYS + " with their hours");
        }
        Map<DayOfWeek, Opening> week = new EnumMap<>(DayOfWeek.class);
        Keys days = new Keys(node, problems);
        days.all()
                .forEach(
                        (name, value) -> {
                            Opening opening = opening(days.required(name, HOURS));
                            for (DayOfWeek day : days(name, value)) {
                                if (opening != null && week.put(day, opening) != null) {
                                    problems.add(
                                            value, "'%s' has hours twice".formatted(name(day)));
                                }
                            }
                        });
        return week;
    }

    private List<DayOfWeek> days(String name, Node at) {
        String[] ends = name.strip().toLowerCase(Locale.ROOT).split("-", -1);
        int first = WEEK.indexOf(ends[0].strip());
        int last = WEEK.indexOf(ends[ends.length - 1].strip());
        if (ends.length > 2 || first < 0 || last < first) {
            problems.add(at, "'%s' are no days, expected %s".formatted(name, DAYS));
            return List.of();
        }
        return List.of(DayOfWeek.values()).subList(first, last + 1);
    }

    private Opening opening(ScalarNode text) {
        if (text == null) {
            return null;
        }
        String[] ends = text.getValue().split("-", -1);
        int from = ends.length == 2 ? minute(ends[0]) : -1;
        int to = ends.length == 2 ? minute(ends[1]) : -1;
        if (from < 0 || to < 0) {
            problems.add(text, "'%s', expected %s".formatted(text.getValue(), HOURS));
        } else if (from >= to) {
            problems.add(
                    text,
                    "'%s' closes before it opens, expected %s".formatted(text.getValue(), HOURS));
        }
        return from < 0 || to <= from ? null : new Opening(from, to);
    }

    /** The minute of the day, or -1. */
    private static int minute(String clock) {
        Matcher parts = CLOCK.matcher(clock.strip());
        if (!parts.matches()) {
            return -1;
        }
        int minute = Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
        return minute <= ServiceHours.MINUTES_OF_A_DAY ? minute : -1;
    }

    private SortedSet<LocalDate> holidays(Keys keys) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Node node : keys.list("holidays", "a list of dates")) {
            ScalarNode text = keys.scalar(node, "holidays", DATE);
            if (text != null) {
                try {
                    days.add(LocalDate.parse(text.getValue().strip()));
                } catch (DateTimeException e) {
                    problems.add(
                            text, "'%s' is no date, expected %s".formatted(text.getValue(), DATE));
                }
            }
        }
        return days;
    }

    private static String name(DayOfWeek day) {
        return WEEK.get(day.getValue() - 1);
    }
}
