package io.sturmwarnung.core.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

class ServiceHoursTest {
    private static final String HOURS =
            "{ zone: Europe/Berlin, hours: { mon-fri: '08:00-18:00', sat: '10:00-14:00' },"
                    + " holidays: ['2026-12-25'] }";

    private final ServiceHours hours = read(HOURS);

    /** Berlin is two hours ahead of UTC in June. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-19T10:00:00Z, 2026-06-19T10:00:00Z", // Friday, open
        "2026-06-19T05:59:59Z, 2026-06-19T06:00:00Z", // Friday, before opening
        "2026-06-19T16:00:00Z, 2026-06-20T08:00:00Z", // Friday, just closed: Saturday at ten
        "2026-06-20T12:00:00Z, 2026-06-22T06:00:00Z", // Saturday, closed: Monday
        "2026-06-21T09:00:00Z, 2026-06-22T06:00:00Z", // Sunday
        "2026-12-25T09:00:00Z, 2026-12-26T09:00:00Z" // a holiday, then a Saturday in winter
    })
    void opensNext(Instant asked, Instant opens) {
        assertThat(hours.opensFrom(asked)).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-18T10:00:00Z, 2026-06-19T10:00:00Z", // Thursday to Friday
        "2026-06-20T10:00:00Z, 2026-06-22T10:00:00Z", // from Saturday over Sunday to Monday
        "2026-12-24T10:00:00Z, 2026-12-26T10:00:00Z", // over the holiday
        "2026-03-28T12:00:00Z, 2026-03-30T11:00:00Z" // the night in which the clocks go forward
    })
    void countsOnlyDaysThatOpen(Instant from, Instant after) {
        ServiceHours weekdays = hours;

        assertThat(weekdays.after(from, Duration.ofHours(24))).isEqualTo(after);
    }

    @Test
    void isAroundTheClock_whereNothingIsSaid() {
        Instant night = Instant.parse("2026-12-25T02:00:00Z");

        assertThat(ServiceHours.ALWAYS.opensFrom(night)).isEqualTo(night);
        assertThat(ServiceHours.ALWAYS.after(night, Duration.ofHours(24)))
                .isEqualTo(night.plus(Duration.ofHours(24)));
        assertThat(read("{ zone: UTC }").opensFrom(night)).isEqualTo(night);
    }

    @Property
    void neverLosesTime_andIsNeverEarlyOrClosed(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long second,
            @ForAll @LongRange(min = 0, max = 864_000) long seconds) {
        Instant time = Instant.ofEpochSecond(second);
        Instant opens = hours.opensFrom(time);

        assertThat(opens).isAfterOrEqualTo(time).isBefore(time.plus(Duration.ofDays(4)));
        assertThat(hours.opensFrom(opens)).isEqualTo(opens);
        assertThat(hours.after(time, Duration.ofSeconds(seconds)))
                .isAfterOrEqualTo(time.plusSeconds(seconds))
                .isBeforeOrEqualTo(hours.after(time, Duration.ofSeconds(seconds + 1)));
    }

    @Test
    void tellsAllProblemsAtOnce() {
        WatchlistException e =
                catchThrowableOfType(
                        WatchlistException.class,
                        () ->
                                watchlist(
                                        "{ zone: Europe/Berlni, holiday: [], hours: {"
                                                + " mon-fri: '18:00-08:00', fri: '8-18',"
                                                + " fri-mon: '08:00-18:00', sat: '08:00-25:00',"
                                                + " tue: '09:00-10:00', mon-wed: '08:00-18:00' },"
                                                + " holidays: ['25.12.2026'] }"));

        assertThat(e.problems())
                .extracting(WatchlistException.Problem::message)
                .anyMatch(message -> message.contains("'zone' is 'Europe/Berlni', expected a time"))
                .anyMatch(message -> message.contains("'holiday', did you mean 'holidays'?"))
                .anyMatch(message -> message.contains("'18:00-08:00' closes before it opens"))
                .anyMatch(message -> message.contains("'8-18', expected hours such as"))
                .anyMatch(message -> message.contains("'fri-mon' are no days"))
                .anyMatch(message -> message.contains("'08:00-25:00', expected hours"))
                .anyMatch(message -> message.contains("'tue' has hours twice"))
                .anyMatch(message -> message.contains("'25.12.2026' is no date"))
                .hasSize(8);
    }

    @Test
    void isPartOfTheVersion_onlyWhereItIsSaid() throws WatchlistException {
        String plain = WatchlistReader.read("w.yaml", "brands: [{id: a, query: a}]").version();

        assertThat(watchlist(HOURS).version())
                .isNotEqualTo(plain)
                .isNotEqualTo(watchlist("{ zone: Europe/Berlin }").version());
    }

    private static ServiceHours read(String hours) {
        try {
            return watchlist(hours).brands().getFirst().serviceHours();
        } catch (WatchlistException e) {
            throw new AssertionError(e);
        }
    }

    private static Watchlist watchlist(String hours) throws WatchlistException {
        return WatchlistReader.read(
                "w.yaml", "brands: [{id: a, query: a, serviceHours: " + hours + "}]");
    }
}
