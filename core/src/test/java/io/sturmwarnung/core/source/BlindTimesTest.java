package io.sturmwarnung.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class BlindTimesTest {
    private static final Instant TIME = Instant.parse("2026-06-01T00:00:00Z");

    private final BlindTimes times =
            BlindTimes.NONE
                    .with(TIME, true)
                    .with(TIME.plusSeconds(60), false)
                    .with(TIME.plusSeconds(120), true);

    @Test
    void tellsForEachTime_whatWasTheCaseThen() {
        assertThat(times.blindAt(TIME.minusMillis(1))).isFalse();
        assertThat(times.blindAt(TIME)).isTrue();
        assertThat(times.blindAt(TIME.plusSeconds(59))).isTrue();
        assertThat(times.blindAt(TIME.plusSeconds(60))).isFalse();
        assertThat(times.blindAt(TIME.plusSeconds(999))).isTrue();
        assertThat(BlindTimes.NONE.blindAt(TIME)).isFalse();
    }

    @Test
    void changesNothing_whenItIsToldTheSameAgain() {
        assertThat(times.with(TIME.plusSeconds(180), true)).isSameAs(times);
        assertThat(BlindTimes.NONE.with(TIME, false)).isSameAs(BlindTimes.NONE);
    }

    @Test
    void forgetsWhatIsOver_andNothingElse() {
        assertThat(times.since(TIME.plusSeconds(59)).toArray()).hasSize(3);
        BlindTimes recent = times.since(TIME.plusSeconds(60));
        assertThat(recent.toArray()).hasSize(1);
        assertThat(recent.blindAt(TIME.plusSeconds(60))).isFalse();
        assertThat(recent.blindAt(TIME.plusSeconds(120))).isTrue();
        assertThat(times.since(TIME.plusSeconds(999)).blindAt(TIME.plusSeconds(999))).isTrue();
    }

    @Test
    void isTheSame_whenItsArrayIsRead() {
        BlindTimes read = BlindTimes.ofArray(times.toArray());

        assertThat(read.toArray()).isEqualTo(times.toArray());
        assertThat(read.blindAt(TIME)).isTrue();
    }
}
