package io.sturmwarnung.dashboards.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.dashboards.object.Json;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class StoredPanelsTest {
    private static final TimeRange DAY =
            new TimeRange(
                    Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"));

    @Test
    void translatesEveryPanelOfEveryDashboard() throws Exception {
        for (String language : SavedObjects.LANGUAGES) {
            List<PanelQuery> queries = StoredPanels.queries(SavedObjects.ndjson(language), DAY);
            assertThat(queries)
                    .extracting(PanelQuery::panel)
                    .contains(
                            "storm-overview-" + language + "/level/layer0",
                            "incident-" + language + "/course/marks1",
                            "sturm-offences-" + language)
                    .noneMatch(panel -> panel.contains("thresholds"));
            assertThat(queries).extracting(PanelQuery::index).doesNotContain("");
        }
    }

    @Test
    void asksForTheLastValue_byBrand() throws Exception {
        PanelQuery query = query("storm-overview-en/level/layer0");
        assertThat(query.index()).isEqualTo("metrics");
        assertThat(query.body().get("aggs"))
                .isEqualTo(
                        Json.read(
                                """
                                {"b0":{"terms":{"field":"brand","size":12,"order":{"_key":"asc"}},
                                "aggs":{
                                "m0":{"filter":{"exists":{"field":"storm.level"}},
                                "aggs":{"value":{"top_hits":{"size":1,"_source":false,
                                "fields":["storm.level"],
                                "sort":[{"@timestamp":{"order":"desc"}}]}}}},
                                "m1":{"filter":{"exists":{"field":"storm.criticalAuthors"}},
                                "aggs":{"value":{"top_hits":{"size":1,"_source":false,
                                "fields":["storm.criticalAuthors"],
                                "sort":[{"@timestamp":{"order":"desc"}}]}}}}}}}"""));
    }

    @Test
    void ordersTermsByTheirFigure_alsoWhereItIsDeeper() throws Exception {
        JsonNode aggs = query("storm-overview-en/surge/layer0").body().get("aggs");
        assertThat(aggs.at("/b0/terms/order/m0").asText()).isEqualTo("desc");
        assertThat(aggs.at("/b0/aggs/m0/max/field").asText()).isEqualTo("storm.surge");
        assertThat(aggs.at("/b0/aggs/b1/date_histogram/fixed_interval").asText()).isEqualTo("14m");
        assertThat(aggs.at("/b0/aggs/b1/aggs/m0/max/field").asText()).isEqualTo("storm.surge");
    }

    @Test
    void asksForTheMedian_andOrdersByIt() throws Exception {
        JsonNode aggs = query("response-quality-en/by-channel/layer0").body().get("aggs");
        assertThat(aggs.at("/b0/terms/order/m0.50").asText()).isEqualTo("desc");
        assertThat(aggs.at("/b0/aggs/m0/percentiles/percents/0").asInt()).isEqualTo(50);
    }

    @Test
    void leavesOutWordsThatAPatternFits() throws Exception {
        JsonNode terms = query("incident-en/words/layer0").body().at("/aggs/b0/terms");
        assertThat(terms.get("exclude").asText()).isEqualTo(".{1,3}");
    }

    @Test
    void asksForEarlierTimesApart() throws Exception {
        List<PanelQuery> queries =
                StoredPanels.queries(SavedObjects.ndjson("en"), DAY).stream()
                        .filter(query -> query.panel().equals("storm-overview-en/topics/layer0"))
                        .toList();
        assertThat(queries)
                .extracting(query -> query.body().at("/query/bool/filter/0").toString())
                .containsExactly(
                        "{\"range\":{\"@timestamp\":{\"gte\":\"2026-03-01T00:00:00Z\","
                                + "\"lt\":\"2026-03-02T00:00:00Z\"}}}",
                        "{\"range\":{\"@timestamp\":{\"gte\":\"2026-02-28T00:00:00Z\","
                                + "\"lt\":\"2026-03-01T00:00:00Z\"}}}");
        assertThat(queries.get(1).metrics())
                .extracting(PanelQuery.Column::id)
                .containsExactly("m1");
    }

    @Test
    void readsRowsOfTheAnswer() throws Exception {
        JsonNode answer =
                Json.read(
                        """
                        {"hits":{"total":{"value":5}},"aggregations":{"b0":{"buckets":[
                        {"key":"nordlicht","doc_count":4,
                        "m0":{"doc_count":3,"value":{"hits":{"hits":[{"fields":{"storm.level":[5]}}]}}},
                        "m1":{"doc_count":0,"value":{"hits":{"hits":[]}}}}]}}}""");
        List<Map<String, JsonNode>> rows =
                PanelAnswer.rows(query("storm-overview-en/level/layer0"), answer);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("b0").asText()).isEqualTo("nordlicht");
        assertThat(rows.get(0).get("m0").asInt()).isEqualTo(5);
        assertThat(rows.get(0).get("m1").isNull()).isTrue();
    }

    @Test
    void readsRowsOfNamedFilters_andLeavesEmptyOnesOut() throws Exception {
        JsonNode answer =
                Json.read(
                        """
                        {"hits":{"total":{"value":3}},"aggregations":{"b0":{"buckets":{
                        "sent to a hotline":{"doc_count":3},"helped":{"doc_count":0}}}}}""");
        assertThat(PanelAnswer.rows(query("response-quality-en/hotline/layer0"), answer))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.get("b0").asText()).isEqualTo("sent to a hotline");
                            assertThat(row.get("m0").asLong()).isEqualTo(3);
                        });
    }

    @Test
    void refusesWhatItDoesNotTranslate() {
        String file =
                SavedObjects.ndjson("en")
                        .replace(
                                "\\\"operationType\\\":\\\"max\\\"",
                                "\\\"operationType\\\":\\\"percentile\\\"");
        assertThatExceptionOfType(UnsupportedPanelException.class)
                .isThrownBy(() -> StoredPanels.queries(file, DAY))
                .withMessage("percentile is not translated");
    }

    private static PanelQuery query(String panel) throws Exception {
        return StoredPanels.queries(SavedObjects.ndjson("en"), DAY).stream()
                .filter(query -> query.panel().equals(panel))
                .findFirst()
                .orElseThrow();
    }
}
