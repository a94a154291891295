package io.sturmwarnung.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.app.TestingReviews;
import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.search.Timeline;

import org.junit.jupiter.api.Test;

import java.util.List;

class DrillReportTest {
    private final Incident incident = TestingReviews.incident("moewe", false, true);
    private final Alert alert = TestingReviews.alert(incident, 2, 600);

    private DrillReport report(List<IncidentAction> actions, List<Delivery> deliveries) {
        return new DrillReport(
                incident,
                List.of(alert),
                TestingReviews.ONSET.plusSeconds(7_000),
                2,
                new Timeline(actions, deliveries, List.of(), List.of(), List.of()));
    }

    private IncidentAction action(IncidentAction.Kind kind, String detail, long seconds) {
        return TestingReviews.action(incident, kind, detail, seconds);
    }

    private static JsonNode json(DrillReport report) throws Exception {
        return new ObjectMapper().readTree(report.json());
    }

    @Test
    void tellsEventTimeFromRealTime() throws Exception {
        DrillReport report =
                report(
                        List.of(
                                action(IncidentAction.Kind.ACK, null, 7_100),
                                action(IncidentAction.Kind.STEP, "first", 7_160),
                                action(IncidentAction.Kind.STEP, "first", 7_170),
                                action(IncidentAction.Kind.STEP, "second", 7_220)),
                        List.of(
                                TestingReviews.delivery(
                                        alert, "robot", Delivery.Status.SENT, 7_040)));

        assertThat(json(report).path("minutesToAlert").asDouble()).isEqualTo(10);
        assertThat(json(report).path("secondsUntilTold").asDouble()).isEqualTo(40);
        assertThat(json(report).path("minutesToAcknowledge").asDouble()).isEqualTo(1);
        assertThat(json(report).at("/steps/1/minutes").asDouble()).isEqualTo(3);
        assertThat(json(report).path("steps")).hasSize(2);
        assertThat(report.complete()).isTrue();
        assertThat(String.join("\n", report.lines()))
                .contains("10 min after the first critical post", "by Ada, 1.0 min", "2 of 2");
    }

    @Test
    void saysPlainlyThatNobodyAcknowledged() throws Exception {
        DrillReport report =
                report(
                        List.of(),
                        List.of(
                                TestingReviews.delivery(
                                        alert, "pager", Delivery.Status.RETRYING, 7_040)));

        assertThat(json(report).path("minutesToAcknowledge").isNull()).isTrue();
        assertThat(json(report).path("secondsUntilTold").isNull()).isTrue();
        assertThat(json(report).at("/channels/0/failed").asInt()).isEqualTo(1);
        assertThat(report.complete()).isFalse();
        assertThat(String.join("\n", report.lines()))
                .contains("acknowledged  by nobody", "no channel has got it", "0 of 2")
                .contains("pager: 0 sent, 0 held back, 1 failed (HTTP 500)");
    }

    @Test
    void countsAChannelThatRecovered_asSentAlone() {
        DrillReport report =
                report(
                        List.of(),
                        List.of(
                                TestingReviews.delivery(
                                        alert, "pager", Delivery.Status.RETRYING, 7_040),
                                TestingReviews.delivery(
                                        alert, "pager", Delivery.Status.SENT, 7_050)));

        assertThat(report.channels()).hasSize(1);
        assertThat(report.channels().getFirst().sent()).isEqualTo(1);
        assertThat(report.channels().getFirst().failed()).isZero();
    }

    @Test
    void isNotComplete_whileStepsAreLeft() {
        assertThat(report(List.of(action(IncidentAction.Kind.ACK, null, 1)), List.of()).complete())
                .isFalse();
    }
}
