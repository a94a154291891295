package io.sturmwarnung.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.dashboards.query.PanelAnswer;
import io.sturmwarnung.dashboards.query.PanelQuery;
import io.sturmwarnung.dashboards.query.StoredPanels;
import io.sturmwarnung.dashboards.query.TimeRange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the dashboards show of a replay: each panel's own query, asked of the real server. */
final class ShownPanels {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Map<String, JsonNode>>> rows = new LinkedHashMap<>();
    private final Map<String, Long> documents = new LinkedHashMap<>();
    private final HttpClient http;
    private final URI server;

    private ShownPanels(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Asks the server over that folder for the whole time of what it stored. */
    static ShownPanels of(Path data) throws IOException, InterruptedException {
        try (Stack stack = Stack.open(data, null);
                HttpClient http = HttpClient.newHttpClient()) {
            ShownPanels panels = new ShownPanels(http, URI.create(stack.address().url()));
            for (PanelQuery query :
                    StoredPanels.queries(SavedObjects.ndjson("en"), panels.whole())) {
                JsonNode answer = panels.ask(query.index(), query.body());
                // The figures of earlier times come second, and may be none.
                panels.rows.putIfAbsent(query.panel(), PanelAnswer.rows(query, answer));
                panels.documents.putIfAbsent(
                        query.panel(), answer.at("/hits/total/value").asLong());
            }
            return panels;
        }
    }

    /** The panels that show nothing. */
    List<String> empty() {
        return rows.entrySet().stream()
                .filter(panel -> panel.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The figures of a panel's column, added up over its rows. */
    long sum(String panel, String column) {
        return rows.get(panel).stream().mapToLong(row -> row.get(column).asLong()).sum();
    }

    /** The figures of a panel's column, of the row that has that value in another. */
    long figure(String panel, String column, String where, String value) {
        return rows.get(panel).stream()
                .filter(row -> row.get(where).asText().equals(value))
                .mapToLong(row -> row.get(column).asLong())
                .sum();
    }

    /** The highest figure of a panel's column. */
    long highest(String panel, String column) {
        return rows.get(panel).stream().mapToLong(row -> row.get(column).asLong()).max().orElse(0);
    }

    /** How many documents a panel is about. */
    long documents(String panel) {
        return documents.get(panel);
    }

    private TimeRange whole() throws IOException, InterruptedException {
        JsonNode aggs =
                ask(
                                "mentions,sources,rejects",
                                JSON.readTree(
                                        """
                                        {"size":0,"aggs":{
                                        "first":{"min":{"field":"@timestamp"}},
                                        "last":{"max":{"field":"@timestamp"}}}}"""))
                        .path("aggregations");
        Instant first = Instant.ofEpochMilli(aggs.at("/first/value").asLong());
        Instant last = Instant.ofEpochMilli(aggs.at("/last/value").asLong());
        return new TimeRange(first, last.plus(Duration.ofDays(1)));
    }

    private JsonNode ask(String index, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/" + index + "/_search"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        if (answer.has("error") || answer.at("/_shards/failed").asInt() > 0) {
            throw new IOException(index + " answers " + answer + " to " + body);
        }
        return answer;
    }
}
