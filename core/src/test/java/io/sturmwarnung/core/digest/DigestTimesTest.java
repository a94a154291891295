package io.sturmwarnung.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.notification.OpenHours;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

class DigestTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DigestTimes TIMES =
            new DigestTimes(
                    OpenHours.parse("mon-fri 00:00-24:00").days(),
                    List.of(LocalTime.of(15, 30), LocalTime.of(8, 30)),
                    BERLIN);

    @ParameterizedTest
    @CsvSource({
        "2026-06-19T08:29, 2026-06-18T15:30",
        "2026-06-19T08:30, 2026-06-19T08:30",
        "2026-06-19T23:00, 2026-06-19T15:30",
        "2026-06-21T12:00, 2026-06-19T15:30",
        "2026-10-26T08:30, 2026-10-26T08:30"
    })
    void knowsWhenOneWasDue(String now, String due) {
        assertThat(TIMES.lastDue(local(now))).isEqualTo(local(due));
    }

    @Test
    void tellsOfTheTimeSinceTheLastOne() {
        Instant due = local("2026-06-19T08:30");

        assertThat(TIMES.stretch(Optional.empty(), due).from())
                .isEqualTo(local("2026-06-18T15:30"));
        assertThat(TIMES.stretch(Optional.of(local("2026-06-18T08:30")), due).from())
                .isEqualTo(local("2026-06-18T08:30"));
        assertThat(TIMES.stretch(Optional.of(local("2026-06-01T08:30")), due).from())
                .isEqualTo(local("2026-06-18T15:30"));
        assertThat(TIMES.stretch(Optional.of(due), due).from())
                .isEqualTo(local("2026-06-18T15:30"));
    }

    @Property
    void isDueOnAWorkingDayAtItsTimes_andNeverLater(
            @ForAll @LongRange(min = 0, max = 63_072_000) long seconds) {
        Instant time = local("2026-01-01T00:00").plusSeconds(seconds);

        ZonedDateTime due = TIMES.lastDue(time).atZone(BERLIN);

        assertThat(due.toInstant()).isBeforeOrEqualTo(time);
        assertThat(TIMES.days()).contains(due.getDayOfWeek());
        assertThat(TIMES.times()).contains(due.toLocalTime());
        assertThat(TIMES.lastDue(due.toInstant())).isEqualTo(due.toInstant());
    }

    @Test
    void comparesHoursWithDays_andWeekendsWithWeeks() {
        Stretch day = new Stretch(local("2026-06-19T08:30"), local("2026-06-19T15:30"));
        Stretch weekend = new Stretch(local("2026-06-19T15:30"), local("2026-06-22T08:30"));

        assertThat(day.before())
                .hasSize(7)
                .first()
                .isEqualTo(new Stretch(local("2026-06-18T08:30"), local("2026-06-18T15:30")));
        assertThat(weekend.before())
                .hasSize(4)
                .first()
                .isEqualTo(new Stretch(local("2026-06-12T15:30"), local("2026-06-15T08:30")));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
