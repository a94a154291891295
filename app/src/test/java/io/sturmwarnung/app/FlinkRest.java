package io.sturmwarnung.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** What a job manager is asked by HTTP, as its web page does. */
final class FlinkRest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----jar";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;

    FlinkRest(int port) {
        this.root = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** How many task managers have registered; 0 while nobody answers. */
    int taskManagers() throws InterruptedException {
        try {
            return get("overview").path("taskmanagers").asInt();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Sends a jar there, and gives the name it has there. */
    String upload(Path jar) throws IOException, InterruptedException {
        String head =
                """
                --%s\r
                Content-Disposition: form-data; name="jarfile"; filename="%s"\r
                Content-Type: application/x-java-archive\r
                \r
                """
                        .formatted(BOUNDARY, jar.getFileName());
        BodyPublisher body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(jar),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("jars/upload"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body)
                        .build();
        return Path.of(send(request).path("filename").asText()).getFileName().toString();
    }

    /** Runs a main class of an uploaded jar, and gives the job's id. */
    String run(String jar, String main, List<String> arguments)
            throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("entryClass", main);
        arguments.forEach(body.putArray("programArgsList")::add);
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("jars/" + jar + "/run"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return send(request).path("jobid").asText();
    }

    /** How the job is: {@code RUNNING}, {@code RESTARTING}, … */
    String status(String job) throws IOException, InterruptedException {
        return get("jobs/" + job).path("state").asText();
    }

    /** How many of its tasks run. */
    int runningTasks(String job) throws IOException, InterruptedException {
        int running = 0;
        for (JsonNode vertex : get("jobs/" + job).path("vertices")) {
            running += vertex.path("tasks").path("RUNNING").asInt();
        }
        return running;
    }

    /** How many checkpoints it has completed, or gone on from ({@code restored}). */
    int checkpoints(String job, String which) throws IOException, InterruptedException {
        return get("jobs/" + job + "/checkpoints").path("counts").path(which).asInt();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve(path)).build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(request.uri() + " answers " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
