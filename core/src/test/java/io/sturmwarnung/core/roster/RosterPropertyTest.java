package io.sturmwarnung.core.roster;

import static io.sturmwarnung.core.roster.TestingPeople.BERLIN;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.roster.Reach.Away;
import io.sturmwarnung.core.roster.Reach.OutOfReach;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rosters of any shape: stand-ins may lead in circles and to nobody. */
class RosterPropertyTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-15");
    private static final List<Set<String>> TOPICS =
            List.of(Set.of("prices"), Set.of(), Set.of(Roster.ALL));

    private static final List<String> HOURS =
            List.of("Mon-Fri 08:00-18:00", "Sat,Sun 22:00-06:00", "Wed 00:00-24:00");

    @Property
    void neverNamesAnybodyWhoIsNotOnDuty(
            @ForAll("rosters") Roster roster, @ForAll("times") Instant time) {
        for (Reach reach : answers(roster, time)) {
            assertThat(reach.reachable())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> roster.person(id).orElseThrow().duty().at(time));
        }
    }

    @Property
    void saysTheSameEachTimeAndWhy(
            @ForAll("rosters") Roster roster, @ForAll("times") Instant time) {
        List<Reach> first = answers(roster, time);

        assertThat(answers(new Roster(roster.people()), time)).isEqualTo(first);
        assertThat(first).allMatch(reach -> reach.because().de().endsWith("."));
        assertThat(first).allMatch(reach -> reach.because().en().endsWith("."));
    }

    @Property
    void tellsATimeAtWhichTheyAreBack(
            @ForAll("rosters") Roster roster, @ForAll("times") Instant time) {
        for (Reach reach : answers(roster, time)) {
            if (reach instanceof OutOfReach out) {
                for (Away away : out.asked()) {
                    assertThat(away.back()).isAfter(time);
                    assertThat(away.person().duty().at(away.back())).isTrue();
                    assertThat(away.person().duty().at(away.back().minusSeconds(1))).isFalse();
                }
            }
        }
    }

    @Property
    void findsSomebody_whenAnyStandInOfAStandInIsOnDuty(
            @ForAll("rosters") Roster roster, @ForAll("times") Instant time) {
        boolean anybody =
                roster.people().stream()
                        .filter(person -> person.knows("prices"))
                        .flatMap(person -> reachable(roster, person).stream())
                        .anyMatch(person -> person.duty().at(time));

        assertThat(!roster.whoMayAnswer("nordlicht", "prices", time).reachable().isEmpty())
                .isEqualTo(anybody);
    }

    private static List<Reach> answers(Roster roster, Instant time) {
        return List.of(
                roster.whoMayAnswer("nordlicht", "prices", time),
                roster.approvers("nordlicht", 2, time),
                roster.approvers("nordlicht", 6, time));
    }

    private static List<Person> reachable(Roster roster, Person from) {
        List<Person> found = new ArrayList<>(List.of(from));
        for (int i = 0; i < found.size(); i++) {
            for (String id : found.get(i).standIns()) {
                roster.person(id).filter(person -> !found.contains(person)).ifPresent(found::add);
            }
        }
        return found;
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(0, 14 * 24 * 3600)
                .map(seconds -> DAY.atStartOfDay(BERLIN).toInstant().plusSeconds(seconds));
    }

    @Provide
    Arbitrary<Roster> rosters() {
        return people().list().ofMaxSize(6).map(RosterPropertyTest::numbered);
    }

    private static Roster numbered(List<Person> people) {
        List<Person> numbered = new ArrayList<>();
        for (Person person : people) {
            String id = "p" + numbered.size();
            String[] standIns = person.standIns().toArray(String[]::new);
            numbered.add(
                    TestingPeople.person(
                            id, person.topics(), person.approvesUpTo(), person.duty(), standIns));
        }
        return new Roster(numbered);
    }

    private static Arbitrary<Person> people() {
        Arbitrary<List<String>> standIns =
                Arbitraries.integers().between(0, 6).map(n -> "p" + n).list().ofMaxSize(3);
        return Combinators.combine(
                        duties(),
                        standIns,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(TOPICS))
                .as(
                        (duty, ids, level, topics) ->
                                TestingPeople.person(
                                        "x", topics, level, duty, ids.toArray(String[]::new)));
    }

    private static Arbitrary<Duty> duties() {
        Arbitrary<List<OpenHours>> hours =
                Arbitraries.of(HOURS).map(OpenHours::parse).list().ofMaxSize(2);
        Arbitrary<List<Absence>> absences =
                Combinators.combine(
                                Arbitraries.integers().between(0, 13),
                                Arbitraries.integers().between(0, 5))
                        .as((from, days) -> absence(from, days))
                        .list()
                        .ofMaxSize(2);
        return Combinators.combine(hours, absences)
                .as((open, away) -> new Duty(BERLIN, open, away));
    }

    private static Absence absence(int from, int days) {
        return new Absence(DAY.plusDays(from), DAY.plusDays(from + days));
    }
}
