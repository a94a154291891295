package io.sturmwarnung.console.delivery;

import static io.sturmwarnung.console.delivery.TestingPatience.until;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.channel.ChatChannel;
import io.sturmwarnung.console.channel.PagerDutyChannel;
import io.sturmwarnung.console.channel.TestingReceiver;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Delivery.Status;
import io.sturmwarnung.core.notification.Escalation;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.core.notification.NotificationPolicy;
import io.sturmwarnung.core.notification.Plan;
import io.sturmwarnung.core.notification.Route;
import io.sturmwarnung.core.notification.Routing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

class DispatcherTest {
    private static final BackOff QUICK =
            new BackOff(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofHours(1));

    private final TestingReceiver slack = TestingReceiver.start();
    private final TestingReceiver pager = TestingReceiver.start();
    private final TestingActionLog log = new TestingActionLog();
    private final TestingAlertFeed feed = new TestingAlertFeed();
    private final TestingStormReader reader = new TestingStormReader().reading(log);
    private final TestingClock clock =
            new TestingClock(TestingStorm.NOW.plus(Duration.ofMinutes(1)));
    private Escalation escalation = Escalation.NONE;
    private Dispatcher dispatcher;

    @BeforeEach
    void begin() {
        reader.incidents(TestingStorm.incident(4));
    }

    @AfterEach
    void stop() {
        if (dispatcher != null) {
            dispatcher.close();
        }
        slack.close();
        pager.close();
    }

    @Test
    void tellsEachLevelOnce_andNothingAgainAfterARestart() throws Exception {
        raise(3);
        start();
        until("both have level 3", () -> kept(Status.SENT) == 2);
        dispatcher.close();
        raise(4);
        start();
        until("both have level 4", () -> kept(Status.SENT) == 4);
        dispatcher.close();
        start();
        until("it looked again", looked());

        assertThat(slack.received()).hasSize(2);
        assertThat(slack.received().get(1).body()).contains("Update of: ");
        assertThat(slack.received().get(0).body()).doesNotContain("Update of: ");
        assertThat(pager.received())
                .extracting(
                        each -> each.json().path("event_action").asText(),
                        each -> each.json().path("dedup_key").asText())
                .containsExactly(tuple("trigger", incident()), tuple("trigger", incident()));
    }

    @Test
    void keepsTryingAChannelThatIsDown_whileOthersAreTold() throws Exception {
        pager.answer(503);
        raise(2);
        raise(3);
        start();
        until("chat has both", () -> slack.received().size() == 2);
        until("the pager was tried again", () -> pager.requests() > 2);
        assertThat(kept(Status.RETRYING)).isEqualTo(1);
        pager.answer(202);
        until("the pager has both", () -> pager.received().size() == 2);
        until("it is kept", () -> kept(Status.SENT) == 4);

        assertThat(slack.received()).hasSize(2);
        assertThat(pager.received())
                .extracting(each -> each.json().at("/payload/custom_details/level").asInt())
                .containsExactly(2, 3);
    }

    @Test
    void tellsAfterARestart_whatAChannelThatWasDownHasNot() throws Exception {
        pager.answer(500);
        raise(3);
        start();
        until("it is tried again", () -> kept(Status.RETRYING) == 1 && kept(Status.SENT) == 1);
        dispatcher.close();
        pager.answer(202);
        start();
        until("the pager has it", () -> kept(Status.SENT) == 2);

        assertThat(pager.received()).hasSize(1);
        assertThat(slack.received()).hasSize(1);
    }

    @Test
    void givesUp_whereTryingAgainCannotHelp() throws Exception {
        slack.answer(404);
        raise(3);
        start();
        until("the failure is kept", () -> kept(Status.FAILED) == 1);
        until("the pager has it", () -> kept(Status.SENT) == 1);

        assertThat(slack.requests()).isEqualTo(1);
        Delivery failed = only(Status.FAILED);
        assertThat(failed.reason()).isEqualTo("answered 404");
        assertThat(failed.toString()).doesNotContain("SECRET");
    }

    @Test
    void holdsBackWhatIsSilenced_butNeverAHurricane() throws Exception {
        log.record(action(IncidentAction.Kind.SILENCE, clock.instant()));
        raise(5);
        raise(6);
        start();
        until("the hurricane is told", () -> kept(Status.SENT) == 2);
        until("the storm is held back", () -> kept(Status.SUPPRESSED) == 2);

        assertThat(slack.received()).hasSize(1);
        assertThat(log.deliveries())
                .filteredOn(each -> each.status() == Status.SENT)
                .allMatch(each -> each.level() == 6);
        assertThat(only(Status.SUPPRESSED).reason()).isEqualTo("silenced by Ada: we know");
    }

    @Test
    void counts_whatNobodyIsToldOf() throws Exception {
        raise(1);
        start();
        until("it is kept", () -> kept(Status.SUPPRESSED) == 1);

        assertThat(only(Status.SUPPRESSED).reason()).isEqualTo(Plan.NO_ROUTE);
        assertThat(only(Status.SUPPRESSED).channel()).isEqualTo(Plan.NO_CHANNEL);
    }

    @Test
    void callsTheNext_untilSomebodyAcknowledges() throws Exception {
        escalation =
                new Escalation(
                        List.of(
                                new Escalation.Step(15, 0, List.of("chat")),
                                new Escalation.Step(30, 0, List.of("chat"))));
        raise(4);
        start();
        until("they are told", () -> kept(Status.SENT) == 2);
        clock.advance(Duration.ofMinutes(16));
        until("the first step is taken", () -> slack.received().size() == 2);
        assertThat(slack.received().get(1).body()).contains("Not acknowledged for 15 min");

        log.record(action(IncidentAction.Kind.ACK, clock.instant()));
        until("the pager knows", () -> pager.received().size() == 2);
        assertThat(pager.received().get(1).json().path("event_action").asText())
                .isEqualTo("acknowledge");
        until("chat knows", () -> slack.received().size() == 3);
        clock.advance(Duration.ofMinutes(60));
        until("it looked again", looked());
        assertThat(slack.received()).hasSize(3);

        // Twice told, once escalated, and twice that it was acknowledged.
        until("all of it is kept", () -> kept(Status.SENT) == 5);
        long before = kept(Status.SENT);
        raise(5);
        // The minutes count from what is kept, so the clock must not run ahead of it.
        until("both are told of the rise", () -> kept(Status.SENT) == before + 2);
        assertThat(slack.received()).hasSize(4);
        clock.advance(Duration.ofMinutes(16));
        until("the rise is escalated anew", () -> slack.received().size() == 5);
    }

    @Test
    void resolves_whenItIsOver() throws Exception {
        raise(3);
        start();
        until("they are told", () -> kept(Status.SENT) == 2);
        Incident open = TestingStorm.incident(4);
        reader.incidents(TestingStorm.ended(open, open.updatedAt()));
        until("they are told that it is over", () -> kept(Status.SENT) == 4);

        assertThat(pager.received().get(1).json().path("event_action").asText())
                .isEqualTo("resolve");
        assertThat(slack.received().get(1).body()).contains("Over: Nordlicht Energie");
    }

    private void raise(int level) {
        feed.raise(Notice.of(TestingStorm.alert(level)));
    }

    private static String incident() {
        return TestingStorm.alert(3).incident();
    }

    private static IncidentAction action(IncidentAction.Kind kind, Instant at) {
        boolean silence = kind == IncidentAction.Kind.SILENCE;
        return new IncidentAction(
                kind,
                incident(),
                TestingStorm.BRAND,
                "Ada",
                silence ? "we know" : null,
                silence ? at.plus(Duration.ofHours(8)) : null,
                false,
                at);
    }

    private void start() {
        Routing routing =
                new Routing(
                        List.of(new Route(Set.of(), 2, List.of(), List.of("chat", "pager"))),
                        ZoneOffset.UTC);
        List<Channel> channels = new ArrayList<>();
        channels.add(
                new ChatChannel("chat", ChatChannel.Format.SLACK, slack.address("/SECRET"), "en"));
        channels.add(new PagerDutyChannel("pager", pager.address("/enqueue"), "SECRET", "en"));
        dispatcher =
                Dispatcher.start(
                        new NotificationPolicy(
                                routing,
                                escalation,
                                new NoticeLinks(null, null),
                                NotificationPolicy.DEFAULT_MAX_AGE),
                        channels,
                        TestingStorm.watchlist(),
                        new Sources(feed, reader, log, () -> {}),
                        new Timing(Duration.ofMillis(10), QUICK, clock));
    }

    private BooleanSupplier looked() {
        int before = reader.looks();
        return () -> reader.looks() > before + 2;
    }

    private long kept(Status status) {
        return log.deliveries().stream().filter(each -> each.status() == status).count();
    }

    private Delivery only(Status status) {
        return log.deliveries().stream()
                .filter(each -> each.status() == status)
                .findFirst()
                .orElseThrow();
    }
}
