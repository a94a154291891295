package io.sturmwarnung.core.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.alert.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

class NotificationPolicyTest {
    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-06-19T21:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "Mon-Fri 08:00-18:00, 2026-06-19T08:00, true",
        "Mon-Fri 08:00-18:00, 2026-06-19T18:00, false",
        "Mon-Fri 08:00-18:00, 2026-06-20T09:00, false",
        "Fri 22:00-06:00, 2026-06-20T05:59, true",
        "Fri 22:00-06:00, 2026-06-20T06:00, false",
        "Fri 22:00-06:00, 2026-06-19T05:00, false",
        "Sat-Mon 00:00-24:00, 2026-06-22T23:59, true",
        "Sat-Mon 00:00-24:00, 2026-06-23T00:00, false"
    })
    void knowsWhichHoursAreOpen(String hours, String local, boolean open) {
        ZonedDateTime time = ZonedDateTime.parse(local + ":00+02:00[Europe/Berlin]");

        assertThat(OpenHours.parse(hours).contain(time)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "always", "Mon 8-18", "Mon-Tue-Wed 08:00-18:00", "Mon 08:00-25:00"})
    void refusesHoursItCannotRead(String hours) {
        assertThatThrownBy(() -> OpenHours.parse(hours)).hasMessageContaining("Mon-Fri");
    }

    @Test
    void routesByBrandLevelAndLocalHour() {
        Routing routing =
                new Routing(
                        List.of(
                                new Route(Set.of(), 2, List.of(), List.of("chat")),
                                new Route(Set.of("b"), 2, List.of(), List.of("other")),
                                new Route(
                                        Set.of("a"),
                                        3,
                                        List.of(OpenHours.parse("Fri 23:00-24:00")),
                                        List.of("pager"))),
                        ZoneId.of("Europe/Berlin"));

        assertThat(routing.channels(notice(3))).containsExactlyInAnyOrder("chat", "pager");
        assertThat(routing.channels(notice(2))).containsExactly("chat");
        assertThat(routing.channels(notice(1))).isEmpty();
    }

    @Test
    void escalatesStepByStep() {
        Escalation.Step first = new Escalation.Step(15, 2, List.of("pager"));
        Escalation.Step second = new Escalation.Step(30, 4, List.of("boss"));
        Escalation escalation = new Escalation(List.of(first, second));

        assertThat(escalation.due(4, FRIDAY_NIGHT, after(14))).isEmpty();
        assertThat(escalation.due(4, FRIDAY_NIGHT, after(15))).containsExactly(first);
        assertThat(escalation.due(4, FRIDAY_NIGHT, after(30))).containsExactly(first, second);
        assertThat(escalation.due(3, FRIDAY_NIGHT, after(30))).containsExactly(first);
    }

    @Test
    void pointsToThePageAndToTheDashboardOfThatTime() {
        NoticeLinks links =
                new NoticeLinks(
                        URI.create("https://s.example/"), URI.create("https://k.example/base"));

        NotificationText text = NotificationText.of(notice(4), "de", links);

        assertThat(text.title()).isEqualTo("Titel");
        assertThat(text.page())
                .hasToString("https://s.example/incidents/a%3A2026-06-19T21%3A00%3A00Z?lang=de");
        assertThat(text.dashboard().toString())
                .startsWith("https://k.example/base/app/dashboards#/view/incident-de?_g=")
                .contains("2026-06-19T15%3A30%3A00Z")
                .contains("brand%3A%22a%22");
        assertThat(text.plain()).contains("Was zu tun ist: https://s.example");
    }

    @Test
    void tellsNothingOld_andSaysSo() {
        Plan plan =
                Plan.of(notice(5), Set.of("chat"), List.of(), Duration.ofHours(24), after(1500));

        assertThat(plan.heldBack()).containsOnlyKeys(Plan.NO_CHANNEL);
        assertThat(plan.heldBack().get(Plan.NO_CHANNEL))
                .hasValueSatisfying(reason -> assertThat(reason).contains("24 h"));
    }

    private static Instant after(int minutes) {
        return FRIDAY_NIGHT.plus(Duration.ofMinutes(minutes));
    }

    private static Notice notice(int level) {
        return new Notice(
                "a:2026-06-19T21:00:00Z:" + level,
                Notice.Kind.STORM,
                "a:2026-06-19T21:00:00Z",
                "a",
                level,
                FRIDAY_NIGHT,
                false,
                List.of(new Message("de", "Titel", "Text"), new Message("en", "title", "text")));
    }
}
