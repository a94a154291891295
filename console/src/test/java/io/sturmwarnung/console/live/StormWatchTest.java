package io.sturmwarnung.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class StormWatchTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestingStormReader reader =
            new TestingStormReader().latest(TestingFigures.metrics("a", TestingStorm.NOW, 0));

    @Test
    void knowsTheStateAtOnce() {
        try (StormWatch watch = watch(LONG)) {
            assertThat(watch.state().answering()).isTrue();
            assertThat(watch.state().snapshot().metricsOf("a")).isPresent();
        }
    }

    @Test
    void keepsTheVersion_whenNothingChanges() throws InterruptedException {
        try (StormWatch watch = watch(SOON)) {
            long version = watch.state().version();
            long deadline = System.nanoTime() + LONG.toNanos();
            while (reader.questions() < 4 && System.nanoTime() < deadline) {
                assertThat(watch.awaitChange(version, SOON)).isEmpty();
            }
            assertThat(reader.questions()).isGreaterThan(3);
        }
    }

    @Test
    void noticesAChange() throws InterruptedException {
        try (StormWatch watch = watch(SOON)) {
            long version = watch.state().version();
            reader.latest(TestingFigures.metrics("a", TestingStorm.NOW, 4));

            Optional<StormState> changed = watch.awaitChange(version, LONG);

            assertThat(changed).isPresent();
            assertThat(changed.get().snapshot().metricsOf("a").orElseThrow().level()).isEqualTo(4);
        }
    }

    @Test
    void keepsTheLastKnownState_whileTheIndexIsSilent() throws InterruptedException {
        try (StormWatch watch = watch(SOON)) {
            long version = watch.state().version();
            reader.silent(true);
            StormState silent = watch.awaitChange(version, LONG).orElseThrow();
            assertThat(silent.silentSince()).isNotNull();
            assertThat(silent.snapshot().metricsOf("a")).isPresent();

            reader.silent(false);
            StormState back = watch.awaitChange(silent.version(), LONG).orElseThrow();
            assertThat(back.answering()).isTrue();
        }
    }

    @Test
    void callsTheIndexSilent_whenAQuestionTakesTooLong() throws InterruptedException {
        AtomicReference<Instant> now = new AtomicReference<>(TestingStorm.NOW);
        InstantSource time = now::get;
        CountDownLatch answer = new CountDownLatch(1);
        try (StormWatch watch = StormWatch.start(reader, SOON, time.withZone(ZoneOffset.UTC))) {
            reader.hold(answer);
            while (!reader.waiting()) {
                Thread.onSpinWait();
            }
            long version = watch.state().version();
            now.set(TestingStorm.NOW.plus(StormWatch.PATIENCE).plusSeconds(1));

            StormState silent = watch.awaitChange(version, LONG).orElseThrow();
            assertThat(silent.silentSince()).isEqualTo(TestingStorm.NOW);

            answer.countDown();
            assertThat(watch.awaitChange(silent.version(), LONG).orElseThrow().answering())
                    .isTrue();
        }
    }

    @Test
    void letsGoOfThoseWhoWait_whenClosed() throws InterruptedException {
        StormWatch watch = watch(LONG);
        Thread closer = Thread.ofPlatform().start(watch::close);

        assertThat(watch.awaitChange(watch.state().version(), LONG)).isEmpty();
        assertThat(watch.closed()).isTrue();
        closer.join();
    }

    private StormWatch watch(Duration refresh) {
        return StormWatch.start(reader, refresh, Clock.systemUTC());
    }
}
