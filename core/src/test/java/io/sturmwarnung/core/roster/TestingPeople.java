package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.playbook.PlaybookRole;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** People for tests; hours are Berlin's. */
final class TestingPeople {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Duty always() {
        return new Duty(BERLIN, List.of(), List.of());
    }

    static Duty hours(String... hours) {
        return new Duty(BERLIN, List.of(hours).stream().map(OpenHours::parse).toList(), List.of());
    }

    static Duty absent(String from, String to) {
        return new Duty(
                BERLIN,
                List.of(),
                List.of(new Absence(LocalDate.parse(from), LocalDate.parse(to))));
    }

    static Person person(String id, Duty duty, String... standIns) {
        return person(id, Set.of("prices"), 3, duty, standIns);
    }

    static Person person(
            String id, Set<String> topics, int approvesUpTo, Duty duty, String... standIns) {
        return new Person(
                id,
                "Name of " + id,
                PlaybookRole.EXPERT,
                Set.of("nordlicht"),
                topics,
                duty,
                List.of(standIns),
                approvesUpTo,
                null);
    }

    private TestingPeople() {}
}
