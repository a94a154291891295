package io.sturmwarnung.elastic.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.bulk.Verdict;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.ServerFeatures;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.elastic.testing.TestingDocuments;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

class IndexSetupIT {
    private static final Instant TIME = Instant.parse("2026-11-21T20:15:30Z");

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();
    private final ElasticsearchClient client = elasticsearch.connection().client();

    @BeforeEach
    void clear() {
        elasticsearch.clear();
    }

    @Test
    void changesNothing_whenRunAgain() {
        assertThat(IndexSetup.install(client))
                .contains("template sturmwarnung-mentions: unchanged")
                .noneMatch(line -> line.endsWith("installed") || line.endsWith("created"));
    }

    @Test
    void saysWhichAnalyzersItChose() {
        assertThat(IndexSetup.install(client).getFirst()).contains("post_de").contains("built-in");
    }

    /** With the server's own lifecycle management the part names a policy; any setting will do. */
    @Test
    void takesARetentionIntoNewMonths_whereThereIsOne() throws IOException {
        String part = Index.MENTIONS.retentionTemplate();
        ElasticsearchConnection connection = elasticsearch.connection();
        assertThat(ServerFeatures.of(connection)).isEqualTo(new ServerFeatures(false, false));
        connection.require(
                "PUT",
                "/_component_template/" + part,
                "{\"template\":{\"settings\":{\"index.priority\":7}}}");
        try {
            assertThat(IndexSetup.install(client)).noneMatch(line -> line.endsWith("installed"));
            write(List.of(Documents.of(TestingDocuments.mention("b", "x:1", TIME, "Hallo"))));
            assertThat(
                            connection
                                    .require("GET", "/mentions-2026.11/_settings", null)
                                    .body()
                                    .at("/mentions-2026.11/settings/index/priority")
                                    .asText())
                    .isEqualTo("7");
        } finally {
            connection.require("DELETE", "/_component_template/" + part, null);
        }
    }

    @Test
    void takesAllKindsOfDocuments_andFindsMonthsByAlias() throws IOException {
        List<IndexedDocument> documents =
                List.of(
                        Documents.of(TestingDocuments.mention("b", "x:1", TIME, "Hallo")),
                        Documents.of(TestingDocuments.metrics("b", TIME)),
                        Documents.of(TestingDocuments.incident("b", TIME, TIME)),
                        Documents.of(
                                TestingDocuments.alert(
                                        TestingDocuments.incident("b", TIME, TIME), 3, TIME)),
                        SourceDocuments.of(new Rejection("a.ndjson", 1, "cut", "{", TIME)));

        assertThat(write(documents)).containsOnly(Verdict.DONE).hasSize(5);
        assertThat(client.indices().getAlias(request -> request.name(Indices.MENTIONS)).aliases())
                .containsOnlyKeys("mentions-2026.11");
        assertThat(client.indices().getAlias(request -> request.name(Indices.METRICS)).aliases())
                .containsOnlyKeys("metrics-2026.11");
    }

    @Test
    void refusesFieldsItDoesNotKnow() {
        assertThat(
                        write(
                                List.of(
                                        new IndexedDocument(
                                                Indices.INCIDENTS, "1", "{\"brnad\":\"b\"}", 0),
                                        new IndexedDocument(
                                                Indices.mentionsAt(TIME),
                                                "2",
                                                "{\"author\":{\"nmae\":\"b\"}}",
                                                0))))
                .containsExactly(Verdict.REJECT, Verdict.REJECT);
    }

    @Test
    void keepsAnOlderStateFromReplacingANewer() throws IOException {
        IndexedDocument newer =
                Documents.of(TestingDocuments.incident("b", TIME, TIME.plusSeconds(60)));
        IndexedDocument older = Documents.of(TestingDocuments.incident("b", TIME, TIME));

        assertThat(write(List.of(newer))).containsExactly(Verdict.DONE);
        assertThat(write(List.of(older, newer))).containsExactly(Verdict.DONE, Verdict.DONE);
        assertThat(
                        client.get(
                                        request -> request.index(Indices.INCIDENTS).id(newer.id()),
                                        com.fasterxml.jackson.databind.JsonNode.class)
                                .source()
                                .path(Fields.TIMESTAMP.name())
                                .asText())
                .isEqualTo(TIME.plusSeconds(60).toString());
    }

    @Test
    void takesLongIdsUrlsTextsAndRecords() {
        String text = "wort ".repeat(300_000);
        String id = "x:" + "ä".repeat(20_000);
        Rejection rejection = new Rejection("a.ndjson", 1, "too long", "z".repeat(5_000_000), TIME);

        assertThat(
                        write(
                                List.of(
                                        Documents.of(TestingDocuments.mention("b", id, TIME, text)),
                                        SourceDocuments.of(rejection))))
                .containsExactly(Verdict.DONE, Verdict.DONE);
    }

    private List<Verdict> write(List<IndexedDocument> documents) {
        List<BulkOutcome> outcomes =
                new BulkWriter(elasticsearch.connection().async()).write(documents).join();
        return outcomes.stream().map(BulkOutcome::verdict).toList();
    }
}
