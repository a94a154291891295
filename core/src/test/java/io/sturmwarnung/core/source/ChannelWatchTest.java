package io.sturmwarnung.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ChannelWatchTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final List<String> changes = new ArrayList<>();
    private final Random random = new Random(1);

    /** Posts by day and hardly any by night. */
    private void listen(ChannelWatch watch, Duration from, Duration to, double perHour)
            throws IOException {
        for (long minute = from.toMinutes() + 1; minute <= to.toMinutes(); minute++) {
            double rhythm = Math.max(0.02, 1 + Math.sin((minute / 60.0 - 9) / 24 * 2 * Math.PI));
            long posts = 0;
            for (int part = 0; part < 10; part++) {
                posts += random.nextDouble() < perHour * rhythm / 600 ? 1 : 0;
            }
            tell(watch, minute, posts);
        }
    }

    private void tell(ChannelWatch watch, long minute, long posts) {
        Instant end = START.plus(Duration.ofMinutes(minute));
        ChannelWatch.Change change = watch.endOfMinute(end, posts);
        if (change != ChannelWatch.Change.NONE) {
            changes.add(change + " " + end);
        }
    }

    private void silence(ChannelWatch watch, Duration from, Duration to) {
        for (long minute = from.toMinutes() + 1; minute <= to.toMinutes(); minute++) {
            tell(watch, minute, 0);
        }
    }

    @Test
    void saysSinceWhenItIsBlind_withinTheHour() throws IOException {
        ChannelWatch watch = new ChannelWatch();
        listen(watch, Duration.ZERO, WEEK.plusHours(10), 120);
        silence(watch, WEEK.plusHours(10), WEEK.plusHours(16));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0)).startsWith("BLIND 2026-06-08T10:");
        assertThat(watch.lastHeard())
                .isBetween(
                        Instant.parse("2026-06-08T09:55:00Z"),
                        Instant.parse("2026-06-08T10:00:00Z"));
        assertThat(watch.missed()).isGreaterThan(ChannelWatch.LEAST_MISSED);

        tell(watch, WEEK.plusHours(16).toMinutes() + 1, 3);
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1)).isEqualTo("HEARD_AGAIN 2026-06-08T16:01:00Z");
        assertThat(watch.blind()).isFalse();
    }

    @Test
    void takesNightsAndQuietChannels_forWhatTheyAre() throws IOException {
        listen(new ChannelWatch(), Duration.ZERO, Duration.ofDays(28), 60);
        listen(new ChannelWatch(), Duration.ZERO, Duration.ofDays(28), 0.1);

        assertThat(changes).isEmpty();
    }

    @Test
    void saysNothing_beforeItKnowsTheChannel() throws IOException {
        ChannelWatch watch = new ChannelWatch();
        listen(watch, Duration.ZERO, Duration.ofHours(12), 100);
        silence(watch, Duration.ofHours(12), Duration.ofDays(2));

        assertThat(changes).isEmpty();
    }

    /** Sixty posts a workday between 8 and 18 h at any minute, and none at weekends. */
    private void workWeeks(ChannelWatch watch, Duration from, Duration to) {
        for (long minute = from.toMinutes() + 1; minute <= to.toMinutes(); minute++) {
            Instant begin = START.plus(Duration.ofMinutes(minute - 1));
            ZonedDateTime time = begin.atZone(ZoneOffset.UTC);
            boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            boolean works = !weekend && time.getHour() >= 8 && time.getHour() < 18;
            tell(watch, minute, works && random.nextDouble() < 0.1 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 5, 6})
    void takesWeekendsForWhatTheyAre_whateverDayItBegins(int day) {
        ChannelWatch watch = new ChannelWatch();
        Duration begin = Duration.ofDays(day).plusHours(11).plusMinutes(20);
        Duration tuesday = Duration.ofDays(8 * 7 + 1).plusHours(10);
        workWeeks(watch, begin, tuesday);

        assertThat(changes).isEmpty();

        silence(watch, tuesday, tuesday.plusDays(2));
        assertThat(changes).hasSize(1);
        Instant blind = Instant.parse(changes.get(0).substring("BLIND ".length()));
        assertThat(blind)
                .isBetween(START.plus(tuesday), START.plus(tuesday).plus(Duration.ofHours(5)));
    }

    @Test
    void noticesASilentWeekend_onceItKnowsThemToBeBusy() throws IOException {
        ChannelWatch watch = new ChannelWatch();
        Duration saturday = Duration.ofDays(12).plusHours(10);
        listen(watch, Duration.ZERO, saturday, 120);
        silence(watch, saturday, saturday.plusHours(6));

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0)).startsWith("BLIND 2026-06-13T10:");
    }

    @Test
    void missesNothing_whileNobodyListens() throws IOException {
        ChannelWatch watch = new ChannelWatch();
        listen(watch, Duration.ZERO, WEEK.plusHours(10), 120);
        watch.notListeningUntil(START.plus(WEEK).plus(Duration.ofHours(40)));
        assertThat(watch.missed()).isLessThan(5);
        silence(watch, WEEK.plusHours(40), WEEK.plusHours(40).plusMinutes(5));
        assertThat(changes).isEmpty();

        silence(watch, WEEK.plusHours(40).plusMinutes(5), WEEK.plusHours(42));
        assertThat(changes).hasSize(1);
    }

    @Test
    void refusesAStateOfAnotherFormat() {
        byte[] old = new byte[8 * (24 + ChannelWatch.DAYS + 5) + 1];

        assertThatThrownBy(
                        () ->
                                ChannelWatch.readFrom(
                                        new DataInputStream(new ByteArrayInputStream(old))))
                .hasMessageContaining("format");
    }

    @Test
    void goesOnAsIfNothingHappened_whenItsStateIsWrittenAndRead() throws IOException {
        ChannelWatch watch = new ChannelWatch();
        listen(watch, Duration.ZERO, WEEK.plusHours(11), 90);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        watch.writeTo(new DataOutputStream(bytes));
        ChannelWatch copy =
                ChannelWatch.readFrom(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        silence(watch, WEEK.plusHours(11), WEEK.plusHours(14));
        List<String> expected = List.copyOf(changes);
        changes.clear();
        silence(copy, WEEK.plusHours(11), WEEK.plusHours(14));

        assertThat(changes).isEqualTo(expected).hasSize(1);
    }
}
