package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the watch makes of storms that come back, that come slowly, and that are made. */
class BrandWatchRecurrenceTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CALM = DAY.multipliedBy(14);

    private static void storm(TestingTown town, Duration at, Cause cause) {
        for (int minute = 0; minute < 180; minute++) {
            for (int i = 0; i < 4; i++) {
                town.say(at.plusMinutes(minute), i != 0, cause);
            }
        }
    }

    private static List<Alert> alerts(List<Findings> findings) {
        return findings.stream().map(Findings::alert).flatMap(Optional::stream).toList();
    }

    private static Map<String, Incident> incidents(List<Findings> findings) {
        Map<String, Incident> latest = new LinkedHashMap<>();
        findings.stream()
                .map(Findings::incident)
                .flatMap(Optional::stream)
                .forEach(incident -> latest.put(incident.id(), incident));
        return latest;
    }

    @Test
    void joinsASecondWave_toItsIncident() {
        TestingTown town = new TestingTown(1).talk(Duration.ZERO, CALM.plusDays(5), 100, 0.1);
        storm(town, CALM.plusHours(12), Cause.OUTAGE);
        storm(town, CALM.plusDays(2).plusHours(12), Cause.OUTAGE);

        List<Findings> findings = town.watch(new BrandWatch(), CALM.plusDays(5));

        assertThat(incidents(findings)).hasSize(1);
        assertThat(incidents(findings).values()).extracting(Incident::waves).containsExactly(2);
        assertThat(alerts(findings)).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(alerts(findings)).extracting(Alert::wave).contains(1, 2);
        assertThat(incidents(findings).values()).noneMatch(Incident::open);
    }

    @Test
    void beginsAnew_andNamesTheEarlierOne_whenItIsAnotherStormOverTheSame() {
        TestingTown town = new TestingTown(2).talk(Duration.ZERO, CALM.plusDays(12), 100, 0.1);
        storm(town, CALM.plusHours(12), Cause.OUTAGE);
        storm(town, CALM.plusDays(9).plusHours(12), Cause.OUTAGE);

        List<Findings> findings = town.watch(new BrandWatch(), CALM.plusDays(10));

        assertThat(incidents(findings)).hasSize(2);
        String first = incidents(findings).keySet().iterator().next();
        Alert last = alerts(findings).getLast();
        assertThat(last.evidence().similar()).hasSize(1);
        assertThat(last.evidence().similar().get(0).id()).isEqualTo(first);
        assertThat(last.evidence().similar().get(0).cause()).isEqualTo(Cause.OUTAGE);
    }

    @Test
    void noticesASlowBurn_thatNoHourShows() {
        TestingTown town = new TestingTown(3).talk(Duration.ZERO, DAY.multipliedBy(45), 60, 0.1);
        for (int day = 25; day < 45; day++) {
            town.talk(DAY.multipliedBy(day), DAY.multipliedBy(day + 1), 2.0 * (day - 24), 1);
        }

        List<Alert> alerts = alerts(town.watch(new BrandWatch(), DAY.multipliedBy(45)));

        assertThat(alerts).isNotEmpty();
        assertThat(alerts.get(0).createdAt())
                .isBetween(
                        TestingTown.START.plus(DAY.multipliedBy(26)),
                        TestingTown.START.plus(DAY.multipliedBy(42)));
        assertThat(alerts.get(0).evidence().reasons().get(0)).contains("slow burn");
    }

    @Test
    void saysWhatItWasJudgedWith() {
        TestingTown town = new TestingTown(4).talk(Duration.ZERO, CALM.plusDays(1), 100, 0.1);
        storm(town, CALM.plusHours(12), Cause.PRICE);

        Alert alert = alerts(town.watch(new BrandWatch(), CALM.plusDays(1))).getFirst();

        assertThat(alert.watchlistVersion()).isEqualTo("1");
        assertThat(alert.knowledgeVersion()).isEqualTo("2");
        assertThat(alert.settingsVersion()).hasSize(12);
    }
}
