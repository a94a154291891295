package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Campaign;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class BrandWatchTest {
    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Duration STORM = TWO_WEEKS.plusHours(14);

    private static TestingTown calmWeeks(long seed) {
        return new TestingTown(seed).talk(Duration.ZERO, TWO_WEEKS.plusDays(3), 100, 0.15);
    }

    /** Criticism that grows for six hours, stays for six and dies down within twelve. */
    private static TestingTown storm(TestingTown town, Cause cause) {
        for (int minute = 0; minute < 24 * 60; minute++) {
            double hours = minute / 60.0;
            double perMinute =
                    hours < 6 ? 1 + 2 * hours : hours < 12 ? 13 : 13 * (1 - (hours - 12) / 12);
            for (int i = 0; i < perMinute; i++) {
                town.say(STORM.plusMinutes(minute), i % 4 != 0, cause);
            }
        }
        return town;
    }

    private static List<Alert> alerts(List<Findings> findings) {
        return findings.stream().map(Findings::alert).flatMap(Optional::stream).toList();
    }

    private static List<Incident> incidents(List<Findings> findings) {
        Map<String, Incident> latest = new LinkedHashMap<>();
        findings.stream()
                .map(Findings::incident)
                .flatMap(Optional::stream)
                .forEach(incident -> latest.put(incident.id(), incident));
        return new ArrayList<>(latest.values());
    }

    @Test
    void raisesNoAlert_inCalmWeeks() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Findings> findings =
                    calmWeeks(seed).watch(new BrandWatch(), TWO_WEEKS.plusDays(3));

            assertThat(alerts(findings)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void tellsOfALull_everyFifthMinute() {
        TestingTown town = new TestingTown(1);
        town.say(Duration.ZERO, false, Cause.UNKNOWN);
        List<Findings> findings = town.watch(new BrandWatch(), Duration.ofHours(2));

        assertThat(findings)
                .flatExtracting(found -> found.metrics().stream().toList())
                .extracting(BrandMetrics::minute)
                .extracting(time -> Duration.between(TestingTown.START, time).toMinutes())
                .containsExactly(
                        1L, 2L, 3L, 4L, 5L, 10L, 15L, 20L, 25L, 30L, 35L, 40L, 45L, 50L, 55L, 60L);
    }

    @Test
    void followsOneStormFromItsBeginningToItsEnd() {
        List<Findings> findings =
                storm(calmWeeks(1), Cause.OUTAGE).watch(new BrandWatch(), TWO_WEEKS.plusDays(3));

        Incident storm = incidents(findings).getFirst();
        Instant began = TestingTown.START.plus(STORM);
        assertThat(incidents(findings)).hasSize(1);
        assertThat(storm.onset()).isBetween(began.minusSeconds(3_600), began.plusSeconds(600));
        assertThat(storm.firstAlert()).isBefore(began.plusSeconds(1_800));
        assertThat(storm.peak()).isBetween(began.plusSeconds(6 * 3600), began.plusSeconds(46_000));
        assertThat(storm.end()).isBetween(began.plusSeconds(20 * 3600), began.plusSeconds(90_000));
        assertThat(storm.cause()).isEqualTo(Cause.OUTAGE);
        assertThat(storm.level()).isGreaterThanOrEqualTo(4);
        assertThat(storm.currentLevel()).isZero();
        assertThat(storm.mentions()).isGreaterThan(5_000);
    }

    @Test
    void alertsOnceForEachLevel_withItsEvidence() {
        TestingTown town = storm(calmWeeks(2), Cause.PRICE);
        List<Alert> alerts = alerts(town.watch(new BrandWatch(), STORM.plusDays(1)));

        assertThat(alerts).extracting(Alert::level).isSorted().doesNotHaveDuplicates();
        assertThat(alerts)
                .allSatisfy(
                        alert -> {
                            assertThat(alert.evidence().firstPost()).isNotNull();
                            assertThat(alert.evidence().carriers()).hasSize(5);
                            assertThat(alert.evidence().playbookReasons()).hasSize(2);
                            assertThat(alert.evidence().heldBack()).hasSize(1);
                            assertThat(alert.evidence().reasons()).hasSizeGreaterThan(3);
                            assertThat(alert.evidence().channels()).containsKey("x");
                            assertThat(alert.watchlistVersion()).isEqualTo("1");
                            assertThat(alert.playbookVersion())
                                    .isEqualTo(
                                            town.settings()
                                                    .playbooks()
                                                    .byId(alert.playbook())
                                                    .orElseThrow()
                                                    .version());
                        });
    }

    @Test
    void learnsForADay_beforeItJudges() {
        TestingTown town = new TestingTown(3).talk(Duration.ZERO, Duration.ofHours(23), 2_000, 0.8);

        assertThat(alerts(town.watch(new BrandWatch(), Duration.ofHours(23)))).isEmpty();
    }

    @Test
    void staysCalm_whenManyTalkAndFewComplain() {
        TestingTown town = calmWeeks(4);
        town.talk(STORM, STORM.plusHours(8), 2_500, 0.02);

        assertThat(alerts(town.watch(new BrandWatch(), STORM.plusDays(1)))).isEmpty();
    }

    @Test
    void expectsMore_duringACampaign() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        TestingTown town = calmWeeks(5).campaign(new Campaign("sale", day, day, 3));

        BrandMetrics before = lastMetrics(town, TWO_WEEKS.minusHours(10));
        BrandMetrics during = lastMetrics(town, TWO_WEEKS.plusHours(14));

        assertThat(during.expected().volume() / before.expected().volume()).isBetween(2.0, 4.5);
    }

    private static BrandMetrics lastMetrics(TestingTown town, Duration until) {
        return town.watch(new BrandWatch(), until).stream()
                .map(Findings::metrics)
                .flatMap(Optional::stream)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void alertsAtOnce_whenAnOwnPostCurses() {
        TestingTown town = new TestingTown(6);
        town.ownPost("x:own", Duration.ofHours(2), true, Cause.OFFENSIVE_POST);

        List<Findings> findings = town.watch(new BrandWatch(), Duration.ofDays(1));

        Alert alert = alerts(findings).getFirst();
        assertThat(alerts(findings)).hasSize(1);
        assertThat(alert.createdAt()).isEqualTo(TestingTown.START.plusSeconds(7_210));
        assertThat(alert.level()).isEqualTo(1);
        assertThat(alert.cause()).isEqualTo(Cause.OFFENSIVE_POST);
        assertThat(alert.evidence().trigger().id()).isEqualTo("x:own");
        assertThat(alert.evidence().trigger().causeWords()).containsExactly("words", "Text");
        assertThat(alert.evidence().trigger().offence()).isEqualTo(Offence.Kind.INSULT);
        assertThat(incidents(findings).getFirst().open()).isFalse();
    }

    @Test
    void tellsOfAnOwnPostThatSendsPeopleAway_beforeAnybodyComplains() {
        TestingTown town = storm(calmWeeks(7), Cause.DEFLECTION);
        town.ownPost("x:own", STORM.minusMinutes(5), false, Cause.DEFLECTION);

        List<OwnPostAlert> told =
                town.watch(new BrandWatch(), STORM.plusHours(3)).stream()
                        .flatMap(findings -> findings.ownPosts().stream())
                        .toList();
        assertThat(told.getFirst().trouble()).isEqualTo(OwnPostAlert.Kind.DEFLECTION);
        assertThat(told.getFirst().incident()).isNull();
        assertThat(told.getFirst().createdAt())
                .isBefore(TestingTown.START.plus(STORM).minusSeconds(285));
    }

    @Test
    void goesOnAsIfNothingHappened_whenItsStateIsWrittenAndRead() throws IOException {
        TestingTown town = storm(calmWeeks(7), Cause.DEFLECTION);
        town.ownPost("x:own", STORM.minusMinutes(5), false, Cause.DEFLECTION);
        BrandWatch unbroken = new BrandWatch();
        BrandWatch restored = new BrandWatch();
        Duration until = STORM.plusHours(30);
        List<Findings> expected = town.watch(unbroken, until);
        List<Findings> found = new ArrayList<>();
        int slots = 0;
        for (Map.Entry<Instant, List<Mention>> slot : town.minutes(until).entrySet()) {
            if (slots++ % 997 == 0) {
                restored = copy(restored);
            }
            if (!slot.getValue().isEmpty() || !restored.idle()) {
                found.add(restored.endOfSlot(slot.getKey(), slot.getValue(), town.settings()));
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    private static BrandWatch copy(BrandWatch watch) throws IOException {
        return BrandWatch.readFrom(new DataInputStream(new ByteArrayInputStream(bytes(watch))));
    }

    private static byte[] bytes(BrandWatch watch) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        watch.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
