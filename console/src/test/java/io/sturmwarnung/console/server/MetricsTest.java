package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.console.metrics.ConsoleMetrics;
import io.sturmwarnung.console.page.Pages;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.elastic.action.ActionLog;
import io.sturmwarnung.elastic.search.Liveness;
import io.sturmwarnung.elastic.search.WaitingQuestions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus reads of a console. */
class MetricsTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final TestingStormReader reader = new TestingStormReader();
    private final TestingActionLog log = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    private void start() {
        server =
                ConsoleServer.start(
                        new ConsoleSettings("127.0.0.1", 0, NEVER),
                        reader,
                        log,
                        new Pages(TestingStorm.watchlist(), TestingPlaybook.catalog()),
                        NEVER);
        client = new ConsoleClient(server.address());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void tellsWhereEachBrandStands() throws Exception {
        Instant now = Instant.now();
        reader.latest(
                        TestingFigures.metrics("nordlicht", TestingStorm.NOW, 5),
                        TestingFigures.metrics("seestern", TestingStorm.NOW, 0))
                .incidents(TestingStorm.incident(5), TestingStorm.pastIncident())
                .waiting(new WaitingQuestions("seestern", 7, 3))
                .liveness(
                        new Liveness(
                                List.of(
                                        SourceAlert.of(
                                                "facebook", now, now, 3, true, ZoneOffset.UTC)),
                                new Heartbeat(now.minusSeconds(90), now.minusSeconds(95))));
        start();

        HttpResponse<String> answer = client.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain;")
                .contains("version=0.0.4");
        assertThat(answer.body())
                .contains("# TYPE sturm_brand_level gauge", "sturm_elasticsearch_answering 1.0")
                .contains("sturm_brand_level{brand=\"nordlicht\"} 5.0")
                .contains("sturm_incidents_open{brand=\"nordlicht\"} 1.0")
                .contains("sturm_incidents_open{brand=\"seestern\"} 0.0")
                .contains("sturm_questions_open{brand=\"seestern\"} 7.0")
                .contains("sturm_questions_overdue{brand=\"seestern\"} 3.0")
                .contains("sturm_questions_overdue{brand=\"nordlicht\"} 0.0")
                .contains("sturm_channel_blind{channel=\"facebook\"} 1.0");
        Matcher age =
                Pattern.compile("(?m)^sturm_heartbeat_age_seconds (\\S+)$").matcher(answer.body());
        assertThat(age.find()).isTrue();
        assertThat(Double.parseDouble(age.group(1))).isBetween(90.0, 600.0);
    }

    @Test
    void saysNothingOfBrands_whileTheIndexIsSilent() throws Exception {
        reader.latest(TestingFigures.metrics("nordlicht", TestingStorm.NOW, 5)).silent(true);
        start();

        assertThat(client.body("/metrics"))
                .contains("sturm_elasticsearch_answering 0.0")
                .doesNotContain("sturm_brand_level", "sturm_heartbeat_age_seconds");
    }

    @Test
    void countsWhatBecameOfNotices_onceItIsKept() throws Exception {
        start();
        ActionLog counting = server.counting(log, List.of("mail"));
        assertThat(client.body("/metrics"))
                .contains("sturm_notices_total{channel=\"mail\",status=\"failed\"} 0.0");
        counting.record(delivery("first", "mail", Delivery.Status.SENT));
        counting.record(delivery("second", "mail", Delivery.Status.SENT));
        counting.record(delivery("first", "pager \"1\"", Delivery.Status.FAILED));
        counting.record(delivery("second", "*", Delivery.Status.SUPPRESSED));
        counting.record(delivery("drill", "mail", Delivery.Status.SENT));

        assertThat(log.deliveries()).hasSize(5);
        assertThat(client.body("/metrics"))
                .contains("# TYPE sturm_notices_total counter")
                .contains("sturm_notices_total{channel=\"mail\",status=\"sent\"} 2.0")
                .contains("sturm_notices_total{channel=\"pager \\\"1\\\"\",status=\"failed\"} 1.0")
                .contains("sturm_notices_total{channel=\"*\",status=\"suppressed\"} 1.0");
    }

    @Test
    void countsAnswers_withoutAskingTheIndex() throws Exception {
        start();
        int asked = reader.questions();
        client.get("/");
        client.get("/nothing");
        client.get("/", "X-Test", "1");
        client.post("/api/reply-check", "{}", "Origin", "http://evil.example");

        assertThat(client.body("/metrics"))
                .contains("sturm_http_requests_total{method=\"GET\",status=\"200\"} 2.0")
                .contains("sturm_http_requests_total{method=\"GET\",status=\"404\"} 1.0")
                .contains("sturm_http_requests_total{method=\"POST\",status=\"403\"} 1.0");
        assertThat(reader.questions()).isEqualTo(asked);
    }

    @Test
    void namesEveryFigureThereIs() throws Exception {
        Instant now = Instant.now();
        reader.latest(TestingFigures.metrics("nordlicht", TestingStorm.NOW, 5))
                .liveness(
                        new Liveness(
                                List.of(
                                        SourceAlert.of(
                                                "facebook", now, now, 3, true, ZoneOffset.UTC)),
                                new Heartbeat(now, now)));
        start();
        server.counting(log, List.of()).record(delivery("first", "mail", Delivery.Status.SENT));
        client.get("/");

        List<String> told =
                client.body("/metrics")
                        .lines()
                        .filter(line -> line.startsWith("# TYPE "))
                        .map(line -> line.split(" ")[2])
                        .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(ConsoleMetrics.names());
    }

    private static Delivery delivery(String notice, String channel, Delivery.Status status) {
        return new Delivery(
                notice,
                Notice.Kind.STORM,
                "incident",
                "nordlicht",
                3,
                channel,
                status,
                1,
                null,
                notice.equals("drill"),
                TestingStorm.NOW);
    }
}
