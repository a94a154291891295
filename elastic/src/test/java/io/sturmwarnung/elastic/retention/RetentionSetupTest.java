package io.sturmwarnung.elastic.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.ElasticsearchRefusedException;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.testing.TestingSecuredElasticsearch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

@Timeout(60)
class RetentionSetupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final String POLICY = "sturmwarnung-mentions-retention";

    private final TestingSecuredElasticsearch server = new TestingSecuredElasticsearch();
    private final ElasticsearchConnection connection =
            ElasticsearchConnection.open(server.address());

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    private List<String> install(Retention retention) {
        return RetentionSetup.install(connection, retention, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String age(String index) {
        return server.stored("/_ilm/policy/sturmwarnung-" + index + "-retention")
                .at("/policy/phases/delete/min_age")
                .asText();
    }

    @Test
    void keepsMentionsAYearAndAMonth_andFiguresTwice() {
        assertThat(install(Retention.DEFAULT))
                .contains(
                        "retention of mentions: kept for 400 days (new)",
                        "retention of metrics: kept for 800 days (new)");
        assertThat(age("mentions")).isEqualTo("400d");
        assertThat(age("metrics")).isEqualTo("800d");
        assertThat(server.stored("/_component_template/" + POLICY))
                .hasToString(
                        "{\"template\":{\"settings\":{\"index\":{\"lifecycle\":{\"name\":\""
                                + POLICY
                                + "\"}}}}}");
    }

    @Test
    void changesNothing_whenRunAgain() {
        server.index("mentions-2026.11", NOW, null);
        install(Retention.DEFAULT);
        int before = server.changes().size();

        assertThat(install(Retention.DEFAULT))
                .contains("retention of mentions: kept for 400 days, unchanged");
        assertThat(server.changes()).hasSize(before);
    }

    @Test
    void reachesMonthsThatThereAre_butForThoseWithAnotherPolicy() {
        server.index("mentions-2026.10", NOW.minus(Duration.ofDays(52)), null);
        server.index("mentions-2026.11", NOW, null);
        server.index("mentions-2025.02", NOW.minus(Duration.ofDays(600)), "my-own");

        assertThat(install(Retention.DEFAULT))
                .contains(
                        "retention of mentions: that holds from now on for mentions-2026.10,"
                                + " mentions-2026.11",
                        "retention of mentions: left alone, for they have a policy of yours:"
                                + " [mentions-2025.02]")
                .noneMatch(line -> line.contains("old enough"));
        assertThat(server.policyOf("mentions-2026.10")).isEqualTo(POLICY);
        assertThat(server.policyOf("mentions-2025.02")).isEqualTo("my-own");
    }

    @Test
    void saysWhatWillBeDeletedNow() {
        server.index("mentions-2025.09", NOW.minus(Duration.ofDays(401)), null);
        server.index("mentions-2025.10", NOW.minus(Duration.ofDays(399)), null);

        assertThat(install(Retention.DEFAULT))
                .contains("retention of mentions: old enough to be deleted now: mentions-2025.09");
    }

    @Test
    void changesTheAge_andKeepsWhatSomebodyAddedToThePolicy() {
        install(Retention.DEFAULT);
        server.stored("/_ilm/policy/" + POLICY)
                .withObject("/policy/phases/warm")
                .put("min_age", "62d");

        assertThat(install(Retention.DEFAULT.with(Index.MENTIONS, OptionalInt.of(90))))
                .contains("retention of mentions: kept for 90 days (it was 400d)");
        assertThat(age("mentions")).isEqualTo("90d");
        assertThat(
                        server.stored("/_ilm/policy/" + POLICY)
                                .at("/policy/phases/warm/min_age")
                                .asText())
                .isEqualTo("62d");
    }

    @Test
    void keepsForEver_whenToldSo() {
        server.index("mentions-2020.01", NOW.minus(Duration.ofDays(2000)), null);
        server.index("mentions-2020.02", NOW.minus(Duration.ofDays(1970)), "my-own");
        install(Retention.DEFAULT);

        Retention forEver = Retention.DEFAULT.with(Index.MENTIONS, OptionalInt.empty());
        assertThat(install(forEver)).contains("retention of mentions: kept for ever");
        assertThat(server.policyOf("mentions-2020.01")).isEmpty();
        assertThat(server.policyOf("mentions-2020.02")).isEqualTo("my-own");
        assertThat(server.stored("/_component_template/" + POLICY)).isNull();
        assertThat(install(forEver)).contains("retention of mentions: kept for ever");
    }

    @Test
    void deletesOldRejects_ofWhichThereAreNoMonths() {
        assertThat(install(Retention.DEFAULT))
                .contains(
                        "retention of rejects: kept for 90 days; older ones are being deleted, and"
                                + " again when setup runs again");
        assertThat(server.stored("/rejects/_delete_by_query"))
                .hasToString(
                        "{\"query\":{\"range\":{\"@timestamp\":"
                                + "{\"lt\":\"2026-08-24T18:00:00Z\"}}}}");

        assertThat(install(Retention.DEFAULT.with(Index.REJECTS, OptionalInt.empty())))
                .contains("retention of rejects: kept for ever");
    }

    @Test
    void givesMoreMonthsThePolicy_thanFitIntoOneAddress() {
        for (int year = 2000; year < 2030; year++) {
            for (int month = 1; month <= 12; month++) {
                server.index("metrics-%d.%02d".formatted(year, month), NOW, null);
            }
        }
        install(Retention.DEFAULT);

        assertThat(server.policyOf("metrics-2000.01")).isNotEmpty();
        assertThat(server.policyOf("metrics-2029.12")).isNotEmpty();
        assertThat(server.changes()).allMatch(change -> change.length() < 4096);
    }

    @Test
    void saysWhatIsRefused() {
        server.refuse("PUT /_ilm/policy", 403);

        assertThatThrownBy(() -> install(Retention.DEFAULT))
                .isInstanceOf(ElasticsearchRefusedException.class)
                .hasMessageContaining("PUT /_ilm/policy/" + POLICY + " with status 403: not that")
                .hasMessageNotContaining(TestingSecuredElasticsearch.PASSWORD);
    }
}
