package io.sturmwarnung.elastic.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.elastic.bulk.TestingBulkServer.Answer;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.document.IndexedDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Timeout(60)
class BulkWriterTest {
    private static final String ERROR =
            """
            {"error":{"type":"some_exception","reason":"because","root_cause":[]},"status":%d}""";

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void retriesAll_whenTheServerIsBusyOrAway(int status) throws IOException {
        assertThat(write(3, lines -> new Answer(status, ERROR.formatted(status))))
                .extracting(BulkOutcome::verdict)
                .containsOnly(Verdict.RETRY)
                .hasSize(3);
    }

    @Test
    void retriesAll_whenAProxyAnswersInItsOwnWords() throws IOException {
        assertThat(write(2, lines -> new Answer(503, "<html>Service Unavailable</html>")))
                .extracting(BulkOutcome::verdict)
                .containsExactly(Verdict.RETRY, Verdict.RETRY);
    }

    @Test
    void retriesAll_whenNobodyListens() throws IOException {
        ElasticsearchAddress gone;
        try (TestingBulkServer server = new TestingBulkServer(lines -> new Answer(200, ""))) {
            gone = server.address();
        }
        try (ElasticsearchConnection connection = ElasticsearchConnection.open(gone)) {
            assertThat(new BulkWriter(connection.async()).write(documents(2)).join())
                    .extracting(BulkOutcome::verdict)
                    .containsExactly(Verdict.RETRY, Verdict.RETRY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void givesUp_whenTheLoginIsRefused(int status) {
        assertThatThrownBy(() -> write(1, lines -> new Answer(status, ERROR.formatted(status))))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(BulkRefusedException.class)
                .hasMessageContaining("Elasticsearch");
    }

    @Test
    void splits_whenTheRequestIsTooLarge_andLosesNothing() throws IOException {
        try (TestingBulkServer server =
                        new TestingBulkServer(
                                lines ->
                                        lines.size() > 2 * 3
                                                ? new Answer(413, "")
                                                : items(lines, 201));
                ElasticsearchConnection connection =
                        ElasticsearchConnection.open(server.address())) {
            List<BulkOutcome> outcomes =
                    new BulkWriter(connection.async()).write(documents(10)).join();

            assertThat(outcomes).hasSize(10).containsOnly(BulkOutcome.DONE);
            assertThat(server.documents()).contains(10, 5, 3, 2);
        }
    }

    @Test
    void rejectsTheOneDocumentThatIsTooLarge() throws IOException {
        List<BulkOutcome> outcomes =
                write(
                        4,
                        lines ->
                                lines.stream().anyMatch(line -> line.contains("\"n\":2"))
                                        ? new Answer(413, "")
                                        : items(lines, 200));

        assertThat(outcomes)
                .extracting(BulkOutcome::verdict)
                .containsExactly(Verdict.DONE, Verdict.DONE, Verdict.REJECT, Verdict.DONE);
        assertThat(outcomes.get(2).reason()).contains("413");
    }

    @Test
    void judgesEachDocument_whenSomeFail() throws IOException {
        int[] statuses = {201, 409, 429, 400, 503, 200};
        List<BulkOutcome> outcomes = write(statuses.length, lines -> items(statuses));

        assertThat(outcomes)
                .extracting(BulkOutcome::verdict)
                .containsExactly(
                        Verdict.DONE,
                        Verdict.DONE,
                        Verdict.RETRY,
                        Verdict.REJECT,
                        Verdict.RETRY,
                        Verdict.DONE);
        assertThat(outcomes.get(3).reason()).isEqualTo("400: because: of that");
    }

    @Test
    void givesUp_whenAnIndexIsMissing() {
        assertThatThrownBy(() -> write(1, lines -> items(404)))
                .hasCauseInstanceOf(BulkRefusedException.class)
                .hasMessageContaining("setup");
    }

    @Test
    void retries_whenTheAnswerCannotBeRead() throws IOException {
        assertThat(write(2, lines -> new Answer(413, " ")))
                .extracting(BulkOutcome::verdict)
                .containsExactly(Verdict.RETRY, Verdict.RETRY);
        assertThat(write(2, lines -> new Answer(200, "{\"took\":")))
                .extracting(BulkOutcome::verdict)
                .containsExactly(Verdict.RETRY, Verdict.RETRY);
    }

    @Test
    void asksNothing_whenThereIsNothingToWrite() throws IOException {
        assertThat(write(0, lines -> new Answer(500, ""))).isEmpty();
    }

    private static List<BulkOutcome> write(int count, Function<List<String>, Answer> answers)
            throws IOException {
        try (TestingBulkServer server = new TestingBulkServer(answers);
                ElasticsearchConnection connection =
                        ElasticsearchConnection.open(server.address())) {
            return new BulkWriter(connection.async()).write(documents(count)).join();
        }
    }

    private static List<IndexedDocument> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new IndexedDocument("incidents", "id" + n, "{\"n\":" + n + "}", 7))
                .toList();
    }

    private static Answer items(List<String> lines, int status) {
        return items(
                Collections.nCopies(lines.size() / 2, status).stream()
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    private static Answer items(int... statuses) {
        String items =
                IntStream.of(statuses)
                        .mapToObj(BulkWriterTest::item)
                        .collect(Collectors.joining(","));
        return new Answer(200, "{\"took\":1,\"errors\":true,\"items\":[%s]}".formatted(items));
    }

    private static String item(int status) {
        String error =
                """
                ,"error":{"type":"some_exception","reason":"because",
                          "caused_by":{"type":"other","reason":"of that"}}""";
        return "{\"index\":{\"_index\":\"incidents\",\"_id\":\"1\",\"status\":%d%s}}"
                .formatted(status, status < 300 ? "" : error);
    }
}
