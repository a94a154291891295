package io.sturmwarnung.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class SlidingCountsTest {
    private static final Duration SLOT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    /** A post as the counts see it: a duplicate has the id of another. */
    record Sighting(int id, long time, int author, boolean negative) {}

    @Provide
    Arbitrary<List<Sighting>> sightings() {
        Arbitrary<Integer> ids = Arbitraries.integers().between(0, 200);
        // Forty minutes, so that many come late or leave gaps longer than the longest window.
        Arbitrary<Long> times = Arbitraries.longs().between(-1_200_000, 1_200_000);
        Arbitrary<Integer> authors = Arbitraries.integers().between(0, 15);
        Arbitrary<Boolean> negatives = Arbitraries.of(true, false);
        return Combinators.combine(ids, times, authors, negatives)
                .as(Sighting::new)
                .list()
                .ofMaxSize(120);
    }

    @Property
    void equalsABruteForceRecount_whateverTheOrder(@ForAll("sightings") List<Sighting> sightings)
            throws IOException {
        SlidingCounts counts = new SlidingCounts(SLOT, SHORT, LONG);
        DistinctCounts authors = new DistinctCounts(SLOT, SHORT, LONG);
        List<Sighting> counted = new ArrayList<>();
        Set<Integer> ids = new HashSet<>();
        long newest = Long.MIN_VALUE;
        for (Sighting sighting : sightings) {
            if (!ids.add(sighting.id())) {
                continue;
            }
            newest = Math.max(newest, Math.floorDiv(sighting.time(), SLOT.toMillis()));
            counts.add(sighting.time(), Counter.VOLUME, 1);
            counts.add(sighting.time(), Counter.NEGATIVE, sighting.negative() ? 1 : 0);
            authors.see(sighting.time(), sighting.author());
            counted.add(sighting);
            check(counts, authors, counted, newest);
        }
        check(copy(counts), copy(authors), counted, newest);
    }

    private static void check(
            SlidingCounts counts, DistinctCounts authors, List<Sighting> counted, long newest) {
        Duration[] windows = {SHORT, LONG};
        for (int w = 0; w < windows.length; w++) {
            long slots = windows[w].toMillis() / SLOT.toMillis();
            List<Sighting> inside =
                    counted.stream()
                            .filter(s -> newest - Math.floorDiv(s.time(), 10_000L) < slots)
                            .toList();
            assertThat(counts.sum(w, Counter.VOLUME)).isEqualTo(inside.size());
            assertThat(counts.sum(w, Counter.NEGATIVE))
                    .isEqualTo(inside.stream().filter(Sighting::negative).count());
            assertThat(authors.count(w))
                    .isEqualTo(inside.stream().map(Sighting::author).distinct().count());
        }
    }

    private static SlidingCounts copy(SlidingCounts counts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        counts.writeTo(new DataOutputStream(bytes));
        return SlidingCounts.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    private static DistinctCounts copy(DistinctCounts counts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        counts.writeTo(new DataOutputStream(bytes));
        return DistinctCounts.readFrom(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    @Property
    void forgetsEverything_whenTimeMovesOnByTheLongestWindow(
            @ForAll("sightings") List<Sighting> sightings) {
        SlidingCounts counts = new SlidingCounts(SLOT, SHORT, LONG);
        sightings.forEach(s -> counts.add(s.time(), Counter.VOLUME, 1));

        counts.advanceTo(1_200_000 + LONG.toMillis());

        assertThat(counts.sum(1, Counter.VOLUME)).isZero();
    }

    @Test
    void refusesWhatIsOlderThanTheLongestWindow() {
        SlidingCounts counts = new SlidingCounts(SLOT, SHORT, LONG);
        counts.advanceTo(LONG.toMillis());

        assertThat(counts.add(9_999, Counter.VOLUME, 1)).isFalse();
        assertThat(counts.add(10_000, Counter.VOLUME, 1)).isTrue();
        assertThat(counts.at(10_000, Counter.VOLUME)).isEqualTo(1);
    }

    @Test
    void namesTheWindowThatDoesNotFitTheSlot() {
        assertThatThrownBy(() -> new SlidingCounts(SLOT, Duration.ofSeconds(15)))
                .hasMessageContaining("PT15S");
    }
}
