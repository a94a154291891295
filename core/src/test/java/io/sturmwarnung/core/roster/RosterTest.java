package io.sturmwarnung.core.roster;

import static io.sturmwarnung.core.roster.TestingPeople.absent;
import static io.sturmwarnung.core.roster.TestingPeople.always;
import static io.sturmwarnung.core.roster.TestingPeople.hours;
import static io.sturmwarnung.core.roster.TestingPeople.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.roster.Reach.Away;
import io.sturmwarnung.core.roster.Reach.InReach;
import io.sturmwarnung.core.roster.Reach.OutOfReach;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class RosterTest {
    /** A Friday in summer, 10:00 in Berlin. */
    private static final Instant MORNING = Instant.parse("2026-06-19T08:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-06-19T21:00:00Z");

    @Test
    void namesWhoKnowsAndIsOnDuty() {
        Roster roster =
                roster(
                        person("ada", hours("Mon-Fri 08:00-18:00"), "cleo"),
                        person("bert", Set.of("outage"), 0, always()),
                        person("cleo", Set.of(), 0, always()));

        Reach reach = roster.whoMayAnswer("nordlicht", "prices", MORNING);

        assertThat(reach.reachable()).containsExactly("ada");
        assertThat(reach.because().de())
                .isEqualTo("Name of ada darf zu „prices“ antworten und ist im Dienst.");
        assertThat(reach.because().en())
                .isEqualTo("Name of ada may answer on “prices” and is on duty.");
    }

    @Test
    void asksTheStandIn_whenNobodyWhoKnowsIsOnDuty() {
        Roster roster =
                roster(
                        person("ada", hours("Mon-Fri 08:00-18:00"), "cleo"),
                        person("cleo", Set.of(), 0, always()));

        Reach reach = roster.whoMayAnswer("nordlicht", "prices", NIGHT);

        assertThat(reach.reachable()).containsExactly("cleo");
        assertThat(reach.because().en()).contains("Name of cleo (for Name of ada)");
        assertThat(reach.because().de()).contains("Name of cleo (für Name of ada)");
    }

    @Test
    void asksTheStandInOfTheStandIn_whenThatOneIsAbsent() {
        Roster roster =
                roster(
                        person("ada", hours("Mon 08:00-09:00"), "bert"),
                        person("bert", Set.of(), 0, absent("2026-06-19", "2026-06-19"), "cleo"),
                        person("cleo", Set.of(), 0, always()));

        assertThat(roster.whoMayAnswer("nordlicht", "prices", NIGHT).reachable())
                .containsExactly("cleo");
    }

    @Test
    void saysWhoIsBackWhen_whenNobodyIsInReach() {
        Roster roster = roster(person("ada", hours("Mon-Fri 08:00-18:00")));

        Reach reach = roster.whoMayAnswer("nordlicht", "prices", NIGHT);

        assertThat(reach).isInstanceOf(OutOfReach.class);
        Away away = ((OutOfReach) reach).asked().getFirst();
        assertThat(away.person().id()).isEqualTo("ada");
        assertThat(away.back()).isEqualTo("2026-06-22T06:00:00Z");
        assertThat(reach.because().en())
                .isEqualTo(
                        "Name of ada may answer on “prices” but is out of reach until Mon 22 Jun,"
                                + " 08:00.");
        assertThat(reach.because().de()).contains("erst wieder erreichbar: Mo. 22. Juni, 08:00");
    }

    @Test
    void saysSo_whenTheRosterHasNobody() {
        Roster roster = roster(person("ada", always()));

        for (Reach reach :
                List.of(
                        roster.whoMayAnswer("nordlicht", "data-leak", MORNING),
                        roster.whoMayAnswer("other", "prices", MORNING),
                        roster.approvers("nordlicht", 4, MORNING))) {
            assertThat(reach).isInstanceOf(OutOfReach.class);
            assertThat(((OutOfReach) reach).asked()).isEmpty();
        }
        assertThat(roster.whoMayAnswer("nordlicht", "data-leak", MORNING).because().de())
                .isEqualTo("Zu „Datenpanne“ darf laut Personenliste niemand antworten.");
    }

    @Test
    void letsOnlyThoseApproveWhoseLevelIsHighEnough() {
        Roster roster =
                roster(
                        person("none", Set.of(), 0, always()),
                        person("three", Set.of(), 3, always()),
                        person("six", Set.of(), 6, hours("Mon-Fri 08:00-18:00"), "three"));

        assertThat(roster.approvers("nordlicht", 0, MORNING).reachable())
                .containsExactly("three", "six");
        assertThat(roster.approvers("nordlicht", 4, MORNING).reachable()).containsExactly("six");
        // A stand-in answers; agreeing at a higher level is not handed on.
        assertThat(roster.approvers("nordlicht", 4, NIGHT)).isInstanceOf(OutOfReach.class);
        assertThat(roster.approvers("nordlicht", 3, NIGHT)).isInstanceOf(InReach.class);
    }

    @Test
    void comesBackWithTheDayAfterAnAbsence_whenThereAreNoHours() {
        assertThat(absent("2026-06-18", "2026-06-21").next(MORNING))
                .contains(Instant.parse("2026-06-21T22:00:00Z"));
        assertThat(absent("2026-06-18", "2028-06-21").next(MORNING)).isEmpty();
    }

    @Test
    void isBackAtMidnight_whenHoursGoPastItAndTheAbsenceEnds() {
        Duty duty =
                new Duty(
                        TestingPeople.BERLIN,
                        hours("Fri 22:00-06:00").hours(),
                        absent("2026-06-19", "2026-06-19").absences());

        assertThat(duty.next(NIGHT)).contains(Instant.parse("2026-06-19T22:00:00Z"));
    }

    private static Roster roster(Person... people) {
        return new Roster(Arrays.asList(people));
    }
}
