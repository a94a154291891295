package io.sturmwarnung.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.testing.TestingDocuments;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MentionSearchIT {
    private static final Instant TIME = Instant.parse("2026-11-30T23:59:00Z");
    private static final TestingElasticsearch ELASTICSEARCH = TestingElasticsearch.shared();

    private final MentionSearch search = new MentionSearch(ELASTICSEARCH.connection().client());
    private final Counts counts = new Counts(ELASTICSEARCH.connection().client());

    @BeforeAll
    static void store() {
        ELASTICSEARCH.clear();
        List<IndexedDocument> documents = new ArrayList<>();
        documents.add(mention("bahn", "x:1", 0, "Schon wieder VERSPÄTUNG! <b>danke</b>"));
        documents.add(mention("bahn", "x:2", 120, "Verspaetung in Köln, was für ein Chaos"));
        documents.add(mention("air", "x:3", 60, "My flight is Delayed again"));
        for (int i = 0; i < 4_500; i++) {
            documents.add(mention("masse", "m:" + i, 0, "massenware " + i));
        }
        assertThat(new BulkWriter(ELASTICSEARCH.connection().async()).write(documents).join())
                .allMatch(outcome -> outcome.reason().isEmpty());
        new Counts(ELASTICSEARCH.connection().client()).refresh(Indices.MENTIONS);
    }

    @Test
    void findsBothSpellings_newestFirst_overMonths_andMarksWords() {
        SearchPage page = search(new MentionQuery("verspätung OR delayed", null, null, null, 10));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.hits())
                .extracting(SearchHit::highlighted)
                .containsExactly(
                        "[Verspaetung] in Köln, was für ein Chaos",
                        "My flight is [Delayed] again",
                        "Schon wieder [VERSPÄTUNG]! <b>danke</b>");
        SearchHit newest = page.hits().getFirst();
        assertThat(newest.id()).isEqualTo("x:2");
        assertThat(newest.author()).isEqualTo("@ada");
        assertThat(newest.sentiment()).isEqualTo("negative");
        assertThat(newest.cause()).isEqualTo("data-leak");
        assertThat(newest.causeWords()).containsExactly("Hotline", "Frechheit");
        assertThat(newest.authorKind()).isEqualTo("customer");
        assertThat(newest.offensive()).isTrue();
        assertThat(newest.offensiveKind()).isEqualTo("profanity");
        assertThat(newest.createdAt()).isEqualTo(TIME.plusSeconds(120));
    }

    @Test
    void narrowsByBrandTimeAndField() {
        assertThat(ids(new MentionQuery("verspätung", "air", null, null, 10))).isEmpty();
        assertThat(ids(new MentionQuery("", null, TIME.plusSeconds(60), null, 10)))
                .containsExactly("x:2", "x:3");
        assertThat(
                        ids(
                                new MentionQuery(
                                        "brand:(air OR bahn)",
                                        null,
                                        TIME,
                                        TIME.plusSeconds(60),
                                        10)))
                .containsExactly("x:1");
        assertThat(ids(new MentionQuery("sentiment.label:positive", null, null, null, 10)))
                .isEmpty();
        String found = "delayed AND cause:data-leak AND author.kind:customer";
        assertThat(ids(new MentionQuery(found, null, null, null, 10))).containsExactly("x:3");
        assertThat(ids(new MentionQuery("causeWords:Frechheit", "air", null, null, 10)))
                .containsExactly("x:3");
    }

    @Test
    void returnsMoreThanOneRequestHolds_eachOnce() {
        SearchPage page = search(new MentionQuery("massenware", null, null, null, 4_400));

        assertThat(page.total()).isEqualTo(4_500);
        assertThat(page.hits()).extracting(SearchHit::id).hasSize(4_400).doesNotHaveDuplicates();
    }

    @Test
    void ordersByRelevance_whenAsked() {
        MentionQuery query =
                new MentionQuery(
                        "chaos verspätung", "bahn", null, null, 10, MentionQuery.Order.BEST);
        assertThat(ids(query)).containsExactly("x:2", "x:1");
    }

    @Test
    void countsWithoutFetching_whenSizeIsZero() {
        SearchPage page = search(new MentionQuery("massenware", null, null, null, 0));

        assertThat(page.total()).isEqualTo(4_500);
        assertThat(page.hits()).isEmpty();
    }

    @Test
    void explainsAQueryThatCannotBeRead() {
        assertThatThrownBy(() -> search(new MentionQuery("strom AND (", null, null, null, 1)))
                .isInstanceOf(MentionQueryException.class)
                .hasMessageContaining("strom AND (")
                .hasMessageContaining("Encountered");
    }

    @Test
    void countsPerBrandAndIndex() {
        assertThat(counts.mentionsPerBrand())
                .isEqualTo(Map.of("bahn", 2L, "air", 1L, "masse", 4_500L));
        assertThat(counts.count(Indices.MENTIONS)).isEqualTo(4_503);
        assertThat(counts.count("nothing-of-that-name")).isZero();
    }

    private SearchPage search(MentionQuery query) {
        return search.search(query);
    }

    private List<String> ids(MentionQuery query) {
        return search(query).hits().stream().map(SearchHit::id).toList();
    }

    private static IndexedDocument mention(String brand, String id, long second, String text) {
        return Documents.of(TestingDocuments.mention(brand, id, TIME.plusSeconds(second), text));
    }
}
