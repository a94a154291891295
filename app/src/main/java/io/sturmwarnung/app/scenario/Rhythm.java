package io.sturmwarnung.app.scenario;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How much is posted at which hour of the week, by the clock in Berlin.
 *
 * @param perDay posts on an average day
 * @param weekdays factor for Monday to Sunday, 1 on average
 */
record Rhythm(double perDay, List<Double> weekdays) {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Offices write on workdays: energy, cars. */
    static final List<Double> WORKING_WEEK = List.of(1.18, 1.12, 1.08, 1.06, 1.02, 0.78, 0.76);

    /** Shops are talked about when people shop. */
    static final List<Double> SHOPPING_WEEK = List.of(0.92, 0.9, 0.95, 1.03, 1.15, 1.22, 0.83);

    /** Share of an average hour, from midnight: a lull at night, peaks at nine, noon and eight. */
    private static final List<Double> HOURS =
            List.of(
                    0.25, 0.14, 0.09, 0.08, 0.1, 0.22, 0.55, 0.95, 1.3, 1.5, 1.4, 1.3, 1.4, 1.25,
                    1.15, 1.15, 1.25, 1.4, 1.55, 1.75, 1.85, 1.6, 1.1, 0.6);

    private static final double HOURS_SUM = HOURS.stream().mapToDouble(Double::doubleValue).sum();

    Rhythm {
        weekdays = List.copyOf(weekdays);
    }

    /** Expected posts an hour at that time. */
    double perHour(Instant time) {
        ZonedDateTime local = time.atZone(BERLIN);
        DayOfWeek day = local.getDayOfWeek();
        return perDay * weekdays.get(day.getValue() - 1) * HOURS.get(local.getHour()) / HOURS_SUM;
    }

    /** Whether somebody sits at the brand's desk: 8 to 20 on workdays, 10 to 18 on Saturdays. */
    static boolean officeHours(Instant time) {
        ZonedDateTime local = time.atZone(BERLIN);
        int hour = local.getHour();
        return switch (local.getDayOfWeek()) {
            case SUNDAY -> false;
            case SATURDAY -> hour >= 10 && hour < 18;
            default -> hour >= 8 && hour < 20;
        };
    }
}
