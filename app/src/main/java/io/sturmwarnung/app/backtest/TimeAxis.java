package io.sturmwarnung.app.backtest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The axis of time, in UTC.
 *
 * @param from first second since 1970
 * @param to last second
 */
record TimeAxis(long from, long to) {
    private static final int MAX_TICKS = 12;
    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {
        60, 300, 900, 1800, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY
    };
    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000};
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_YEAR =
            DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** How far along the axis that time is, from 0 to 1; in the middle if there is one time. */
    double share(double time) {
        return to == from ? 0.5 : (time - from) / (to - from);
    }

    /** At most a dozen round times; at least one. */
    List<ChartTick> ticks() {
        for (long step : STEPS) {
            if ((to - from) / step < MAX_TICKS) {
                return bySeconds(step);
            }
        }
        for (int months : MONTHS) {
            if ((to - from) / (months * 30L * DAY) < MAX_TICKS) {
                return byMonths(months);
            }
        }
        return byMonths(MONTHS[MONTHS.length - 1]);
    }

    private List<ChartTick> bySeconds(long step) {
        List<ChartTick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        LocalDateTime before = null;
        for (long at = Math.ceilDiv(from, step) * step; at <= to; at += step) {
            LocalDateTime time = utc(at);
            boolean newDay = before == null || !time.toLocalDate().equals(before.toLocalDate());
            DateTimeFormatter date = time.getYear() == year ? DATE : DATE_YEAR;
            String label = newDay ? date.format(time) : "";
            if (step < DAY) {
                boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
                label = newDay && !midnight ? label + " " + CLOCK.format(time) : label;
                label = newDay ? label : CLOCK.format(time);
            }
            ticks.add(new ChartTick(at, label));
            year = time.getYear();
            before = time;
        }
        return ticks.isEmpty() ? List.of(new ChartTick(from, full(from))) : ticks;
    }

    private List<ChartTick> byMonths(int months) {
        List<ChartTick> ticks = new ArrayList<>();
        LocalDateTime start = utc(from).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        long month = 12L * start.getYear() + start.getMonthValue() - 1;
        for (long m = Math.floorDiv(month, (long) months) * months; ; m += months) {
            LocalDateTime time =
                    LocalDateTime.of(
                            (int) Math.floorDiv(m, 12L), Math.floorMod(m, 12) + 1, 1, 0, 0);
            long at = time.toEpochSecond(ZoneOffset.UTC);
            if (at > to) {
                return ticks.isEmpty() ? List.of(new ChartTick(from, full(from))) : ticks;
            }
            if (at >= from) {
                ticks.add(new ChartTick(at, MONTH_YEAR.format(time)));
            }
        }
    }

    /** A day and time for people. */
    static String full(long time) {
        LocalDateTime utc = utc(time);
        return DATE_YEAR.format(utc) + " " + CLOCK.format(utc);
    }

    /** A day for people. */
    static String day(long time) {
        return DATE_YEAR.format(utc(time));
    }

    private static LocalDateTime utc(long time) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(time), ZoneOffset.UTC);
    }
}
