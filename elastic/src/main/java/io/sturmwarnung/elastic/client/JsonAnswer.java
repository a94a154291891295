package io.sturmwarnung.elastic.client;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.InputStream;

/**
 * What Elasticsearch answers.
 *
 * @param status of HTTP
 * @param body as JSON; missing if there is none
 */
public record JsonAnswer(int status, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonAnswer of(Rest5Client client, String method, String path, String json)
            throws IOException {
        Request request = new Request(method, path);
        if (json != null) {
            request.setJsonEntity(json);
        }
        try {
            return of(client.performRequest(request));
        } catch (ResponseException e) {
            return of(e.getResponse());
        }
    }

    private static JsonAnswer of(Response response) throws IOException {
        if (response.getEntity() == null) {
            return new JsonAnswer(response.getStatusCode(), MissingNode.getInstance());
        }
        try (InputStream body = response.getEntity().getContent()) {
            return new JsonAnswer(response.getStatusCode(), JSON.readTree(body));
        } catch (JsonProcessingException e) {
            // A proxy may answer with a page; the status says enough then.
            return new JsonAnswer(response.getStatusCode(), MissingNode.getInstance());
        }
    }

    /** Whether it was done. */
    public boolean ok() {
        return status / 100 == 2;
    }

    /** Why it was not done, in the server's words. */
    public String reason() {
        JsonNode error = body.path("error");
        String reason = error.isTextual() ? error.asText() : error.path("reason").asText();
        return reason.isEmpty() ? "it does not say why" : reason;
    }
}
