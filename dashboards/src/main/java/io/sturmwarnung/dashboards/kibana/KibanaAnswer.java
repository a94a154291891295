package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * What Kibana, or something before it, answers.
 *
 * @param status of HTTP
 * @param text the body as it came
 * @param location where it sends instead, or empty
 * @param pause how long it wants to be left alone, zero if it does not say
 */
record KibanaAnswer(int status, String text, String location, Duration pause) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Too many requests, or nobody behind the proxy, or not yet. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    /** Pages of proxies are long; their first words say enough. */
    private static final int SHOWN = 200;

    static KibanaAnswer of(HttpResponse<byte[]> response) {
        String wish = response.headers().firstValue("Retry-After").orElse("");
        return new KibanaAnswer(
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("Location").orElse(""),
                // A date is as good as no wish.
                wish.matches("\\d{1,6}")
                        ? Duration.ofSeconds(Long.parseLong(wish))
                        : Duration.ZERO);
    }

    boolean ok() {
        return status / 100 == 2;
    }

    /**
     * Whether the same request will do better later. A Kibana that has just started refuses what
     * depends on the license until it has asked Elasticsearch for it.
     */
    boolean passing() {
        return PASSING.contains(status)
                || (status == 403 && message().contains("license information is not available"));
    }

    /** The body, missing if it is no JSON. */
    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** What it says of a refusal. */
    String message() {
        String message = json().path("message").asText();
        String words = (message.isEmpty() ? text : message).strip().replaceAll("\\s+", " ");
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }

    /** Status and message in one. */
    String summary() {
        return message().isEmpty() ? "status " + status : "status " + status + ": " + message();
    }
}
