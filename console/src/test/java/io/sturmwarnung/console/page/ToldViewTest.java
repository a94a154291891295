package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ToldViewTest {
    private static final Instant AT = Instant.parse("2026-03-14T18:00:00Z");

    @Test
    void countsWhoWasNotTold_withoutDrills() {
        ToldView told =
                ToldView.of(
                        List.of(
                                delivery("1", "pager", Delivery.Status.FAILED, false),
                                delivery("2", "pager", Delivery.Status.FAILED, true),
                                delivery("3", "mail", Delivery.Status.SUPPRESSED, true),
                                delivery("4", "mail", Delivery.Status.SUPPRESSED, false),
                                delivery("5", "mail", Delivery.Status.SUPPRESSED, false)));

        assertThat(told.failed()).isEqualTo(1);
        assertThat(told.suppressed()).isEqualTo(2);
    }

    @Test
    void namesAChannelThatCannotBeReached_alsoInADrill() {
        ToldView told =
                ToldView.of(
                        List.of(
                                delivery("1", "chat", Delivery.Status.RETRYING, true),
                                delivery("2", "pager", Delivery.Status.RETRYING, false),
                                delivery("2", "pager", Delivery.Status.SENT, false)));

        assertThat(told.waiting()).containsExactly("chat");
    }

    private static Delivery delivery(
            String notice, String channel, Delivery.Status status, boolean drill) {
        return new Delivery(
                notice,
                Notice.Kind.STORM,
                "nordlicht:x",
                "nordlicht",
                4,
                channel,
                status,
                1,
                "why",
                drill,
                AT);
    }
}
