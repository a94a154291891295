package io.sturmwarnung.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.Hold;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happens to a storm while it lasts. */
class BrandWatchStormTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CALM = DAY.multipliedBy(14);
    private static final Duration STORM = CALM.plusHours(12);

    private static TestingTown calm(long seed, int days) {
        return new TestingTown(seed).talk(Duration.ZERO, DAY.multipliedBy(days), 100, 0.1);
    }

    private static void storm(TestingTown town, Duration at) {
        for (int minute = 0; minute < 180; minute++) {
            for (int i = 0; i < 4; i++) {
                town.say(at.plusMinutes(minute), i != 0, Cause.OUTAGE);
            }
        }
    }

    private static List<Alert> alerts(List<Findings> findings) {
        return findings.stream().map(Findings::alert).flatMap(Optional::stream).toList();
    }

    private static Incident last(List<Findings> findings) {
        return findings.stream()
                .map(Findings::incident)
                .flatMap(Optional::stream)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    @Test
    void isTold_ofAnOwnPostThatCurses_whileAStormLasts() {
        TestingTown town = calm(1, 15);
        storm(town, STORM);
        town.ownPost("x:own", STORM.plusHours(2), true, Cause.OFFENSIVE_POST);
        town.ownPost("x:again", STORM.plusHours(2).plusMinutes(9), true, Cause.OFFENSIVE_POST);

        List<Findings> findings = town.watch(new BrandWatch(), STORM.plusHours(4));

        Instant cursed = TestingTown.START.plus(STORM).plus(Duration.ofHours(2));
        List<Alert> cursing =
                alerts(findings).stream()
                        .filter(alert -> alert.evidence().opening() == Opening.OWN_POST)
                        .toList();
        assertThat(cursing).isNotEmpty();
        assertThat(cursing.getFirst().createdAt()).isBefore(cursed.plusSeconds(60));
        assertThat(cursing).allSatisfy(alert -> assertThat(alert.wave()).isEqualTo(2));
        assertThat(alerts(findings)).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(last(findings).cause()).isEqualTo(Cause.OFFENSIVE_POST);
    }

    @Test
    void quotesThePostItBeganWith_whateverTheLevel() {
        TestingTown town = calm(2, 15);
        storm(town, STORM);
        for (int minute = 0; minute < 120; minute++) {
            for (int i = 0; i < 20; i++) {
                town.say(STORM.plusHours(3).plusMinutes(minute), i % 5 != 0, Cause.OUTAGE);
            }
        }

        List<Findings> findings = town.watch(new BrandWatch(), STORM.plusHours(6));

        assertThat(alerts(findings)).hasSizeGreaterThan(1);
        assertThat(alerts(findings))
                .allSatisfy(
                        alert ->
                                assertThat(alert.evidence().firstPost().id())
                                        .isEqualTo(last(findings).firstPost()));
    }

    @Test
    void isNoDrill_whatWasBeforeItBegan() {
        TestingTown town = calm(5, 16).drill(STORM.plusDays(1));
        storm(town, STORM);
        town.ownPost("x:own", STORM.plusHours(5), true, Cause.OFFENSIVE_POST);
        storm(town, STORM.plusDays(1));

        List<Findings> findings = town.watch(new BrandWatch(), STORM.plusHours(28));

        assertThat(alerts(findings))
                .isNotEmpty()
                .allMatch(Alert::drill)
                .extracting(Alert::incident)
                .containsOnly(last(findings).id());
        assertThat(last(findings).onset())
                .isAfter(TestingTown.START.plus(STORM).plus(Duration.ofHours(23)));
    }

    @Test
    void ends_whenTheStormIsTheNewLevel() {
        TestingTown town = calm(3, 15);
        town.talk(CALM, CALM.plusDays(16), 4_000, 0.5);

        List<Findings> findings = town.watch(new BrandWatch(), CALM.plusDays(16));

        assertThat(alerts(findings)).isNotEmpty();
        assertThat(last(findings).open()).isFalse();
    }

    @Test
    void isNoStorm_whenOneTextIsCopied() {
        TestingTown town = calm(4, 15);
        for (int i = 0; i < 200; i++) {
            town.copy(STORM.plusSeconds(20L * i), "Nie wieder diese Firma, ich kündige noch heute");
        }

        assertThat(alerts(town.watch(new BrandWatch(), STORM.plusHours(6)))).isEmpty();
    }

    @Test
    void holdsAnApologyBack_whereMostOfAStormIsCopied() {
        TestingTown town = calm(7, 15);
        storm(town, STORM);
        for (int i = 0; i < 1_200; i++) {
            town.copy(STORM.plusSeconds(6L * i), "Nie wieder diese Firma, ich kündige noch heute");
        }

        assertThat(alerts(town.watch(new BrandWatch(), STORM.plusHours(2))))
                .isNotEmpty()
                .last()
                .satisfies(
                        alert -> {
                            assertThat(alert.evidence().heldBack())
                                    .containsExactly(
                                            Hold.COORDINATED.sentence(),
                                            Hold.UNCONFIRMED.sentence());
                            assertThat(alert.evidence().playbookReasons().getFirst().en())
                                    .contains("critical posts of the last hour are copies");
                            assertThat(alert.messages().getFirst().body())
                                    .contains("Noch keine Entschuldigung: Kritik ist teils");
                        });
    }

    @Test
    void isNotOver_whileAChannelCannotBeHeard() {
        TestingTown town = calm(5, 15);
        storm(town, STORM);
        Duration silent = STORM.plusHours(3);
        Instant deaf = TestingTown.START.plus(silent);
        Instant hears = deaf.plus(DAY);
        BrandWatch watch = new BrandWatch();
        List<Findings> findings = new ArrayList<>();
        for (Map.Entry<Instant, List<Mention>> slot : town.minutes(CALM.plusDays(3)).entrySet()) {
            Instant end = slot.getKey();
            boolean blind = end.isAfter(deaf) && !end.isAfter(hears);
            List<Mention> said = blind ? List.of() : slot.getValue();
            Set<String> channels = blind ? Set.of("x", "elsewhere") : Set.of();
            if (!said.isEmpty() || !watch.idle()) {
                findings.add(watch.endOfSlot(end, said, channels, town.settings()));
            }
        }

        Incident ended = last(findings);
        assertThat(ended.open()).isFalse();
        assertThat(ended.updatedAt()).isAfter(hears.plus(Duration.ofHours(11)));
        assertThat(ended.end()).isBefore(deaf.plus(Duration.ofHours(2)));
        assertThat(findings.stream().flatMap(each -> each.metrics().stream()))
                .isNotEmpty()
                .allSatisfy(
                        metrics -> {
                            boolean blind =
                                    metrics.minute().isAfter(deaf)
                                            && !metrics.minute().isAfter(hears);
                            assertThat(metrics.blind()).isEqualTo(blind ? List.of("x") : List.of());
                        });
    }

    @Test
    void knowsFromTheStartWhatWasUsual() {
        Instant begin = TestingTown.START;
        TreeMap<Instant, Baseline.Hour> past = new TreeMap<>();
        for (int hour = 20 * 24; hour > 0; hour--) {
            // Half a day is missing.
            if (hour < 100 || hour > 112) {
                past.put(begin.minus(Duration.ofHours(hour)), new Baseline.Hour(4, 4, hour % 2));
            }
        }
        TestingTown town = new TestingTown(7).talk(Duration.ZERO, DAY, 100, 0.1);
        storm(town, Duration.ofHours(6));

        Watched fresh = watched(new BrandWatch(), town);
        Watched knowing = watched(BrandWatch.after(past, town.settings().brand()), town);

        assertThat(fresh.alerts()).isEmpty();
        assertThat(knowing.alerts()).isNotEmpty();
        assertThat(knowing.first().expected().historyHours()).isBetween(480, 482);
        assertThat(knowing.first().expected().volume()).isBetween(3.0, 5.0);
        assertThat(knowing.first().expected().negativeShare()).isBetween(0.1, 0.15);
    }

    private record Watched(List<Alert> alerts, BrandMetrics first) {}

    private static Watched watched(BrandWatch watch, TestingTown town) {
        List<Findings> findings = town.watch(watch, Duration.ofHours(12));
        return new Watched(
                alerts(findings),
                findings.stream()
                        .map(Findings::metrics)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void burnsSlowly_asOneIncident() {
        TestingTown town = new TestingTown(6).talk(Duration.ZERO, DAY.multipliedBy(60), 60, 0.1);
        for (int day = 25; day < 45; day++) {
            town.talk(DAY.multipliedBy(day), DAY.multipliedBy(day + 1), 2.0 * (day - 24), 1);
        }

        List<Alert> alerts = alerts(town.watch(new BrandWatch(), DAY.multipliedBy(60)));

        List<Alert> slow =
                alerts.stream()
                        .filter(alert -> alert.evidence().opening() == Opening.SLOW_BURN)
                        .toList();
        assertThat(slow).isNotEmpty();
        assertThat(slow).extracting(Alert::incident).containsOnly(slow.getFirst().incident());
        assertThat(slow.getFirst().evidence().firstPost()).isNotNull();
        assertThat(slow.getFirst().evidence().carriers()).hasSizeGreaterThan(2);
        assertThat(slow.getFirst().cause()).isEqualTo(Cause.PRICE);
        assertThat(slow.getFirst().messages().getFirst().body()).contains("seit Tagen");
    }
}
