package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.kibana.TestingKibana.Answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spaces of {@link TestingKibana}, and the saved objects in each. */
public final class TestingSpaces {
    private static final String SPACES = "/api/spaces/space";
    private static final Pattern IMPORT =
            Pattern.compile("(?:/s/([^/]+))?/api/saved_objects/_import\\?overwrite=true");
    private static final Pattern PART =
            Pattern.compile(
                    "\\r\\nContent-Disposition: form-data; name=\"file\"; filename=\"([^\"]*)\"\\r\\n"
                            + "(?:[^\\r]+\\r\\n)*\\r\\n(.*)\\r\\n",
                    Pattern.DOTALL);

    private final Map<String, ObjectNode> spaces = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> objects = new TreeMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private int largest = Integer.MAX_VALUE;

    TestingSpaces() {
        spaces.put("default", TestingKibana.JSON.createObjectNode().put("id", "default"));
    }

    /** From that size on requests are too large. */
    public void largest(int bytes) {
        largest = bytes;
    }

    /** The space with that id, {@code null} if there is none. */
    public ObjectNode space(String id) {
        return spaces.get(id);
    }

    /** The objects of a space by type and id, such as {@code dashboard:incident-de}. */
    public Map<String, JsonNode> objects(String space) {
        return objects.getOrDefault(space, Map.of());
    }

    /** The files that were imported, by name, as they came. */
    public Map<String, String> files() {
        return files;
    }

    Answer answer(String method, String path, String type, byte[] body) {
        if (path.startsWith(SPACES)) {
            return space(method, path.substring(SPACES.length()), body);
        }
        Matcher target = IMPORT.matcher(path);
        if (method.equals("POST") && target.matches()) {
            String space = target.group(1) == null ? "default" : target.group(1);
            return spaces.containsKey(space)
                    ? form(space, type, body)
                    : Answer.error(
                            404, "Not Found", "Saved object [space/" + space + "] not found");
        }
        return Answer.error(404, "Not Found", "Not Found");
    }

    private Answer space(String method, String path, byte[] body) {
        String id = path.replaceFirst("^/", "");
        if (!method.equals("POST") && !spaces.containsKey(id)) {
            return Answer.error(404, "Not Found", "Not Found");
        }
        if (method.equals("GET")) {
            return Answer.json(200, spaces.get(id));
        }
        ObjectNode space = (ObjectNode) json(new String(body, StandardCharsets.UTF_8));
        String own = space.path("id").asText();
        if (method.equals("POST") && spaces.containsKey(own)) {
            return Answer.error(
                    409, "Conflict", "A space with the identifier " + own + " already exists.");
        }
        spaces.put(own, space);
        return Answer.json(200, space);
    }

    private Answer form(String space, String type, byte[] body) {
        if (body.length >= largest) {
            return Answer.error(
                    413,
                    "Request Entity Too Large",
                    "Payload content length greater than maximum allowed: " + largest);
        }
        Matcher boundary = Pattern.compile("multipart/form-data; boundary=(\\S+)").matcher(type);
        if (!boundary.matches()) {
            return Answer.error(415, "Unsupported Media Type", "Unsupported Media Type");
        }
        // As RFC 7578 has it: --boundary, the part, --boundary-- and nothing else.
        String begin = "--" + boundary.group(1);
        String[] parts = new String(body, StandardCharsets.UTF_8).split(Pattern.quote(begin), -1);
        Matcher part = PART.matcher(parts.length == 3 ? parts[1] : "");
        if (!part.matches() || !parts[0].isEmpty() || !parts[2].equals("--\r\n")) {
            return Answer.error(400, "Bad Request", "[request body.file]: expected a file");
        }
        String name = part.group(1);
        if (!name.endsWith(".ndjson")) {
            return Answer.error(400, "Bad Request", "Invalid file extension of " + name);
        }
        files.put(name, part.group(2));
        return imported(space, part.group(2));
    }

    private Answer imported(String space, String ndjson) {
        Map<String, JsonNode> stored = objects.computeIfAbsent(space, id -> new TreeMap<>());
        Map<String, JsonNode> fresh = new LinkedHashMap<>();
        for (String line : ndjson.lines().toList()) {
            JsonNode object = json(line);
            String key = object.path("type").asText() + ":" + object.path("id").asText();
            if (fresh.put(key, object) != null) {
                return Answer.error(400, "Bad Request", "Non-unique import objects: [" + key + "]");
            }
        }
        ArrayNode errors = TestingKibana.JSON.createArrayNode();
        for (JsonNode object : fresh.values()) {
            missing(object, fresh, stored).forEach(error -> errors.add(error));
        }
        if (errors.isEmpty()) {
            stored.putAll(fresh);
        }
        ObjectNode result = TestingKibana.JSON.createObjectNode();
        result.put("success", errors.isEmpty());
        result.put("successCount", errors.isEmpty() ? fresh.size() : 0);
        if (!errors.isEmpty()) {
            result.set("errors", errors);
        }
        return Answer.json(200, result);
    }

    /** Only what points to data views and searches is checked. */
    private static List<ObjectNode> missing(
            JsonNode object, Map<String, JsonNode> fresh, Map<String, JsonNode> stored) {
        ArrayNode missing = TestingKibana.JSON.createArrayNode();
        for (JsonNode reference : object.path("references")) {
            String type = reference.path("type").asText();
            String key = type + ":" + reference.path("id").asText();
            boolean checked = type.equals("index-pattern") || type.equals("search");
            if (checked && !fresh.containsKey(key) && !stored.containsKey(key)) {
                missing.addObject().put("type", type).set("id", reference.path("id"));
            }
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        ObjectNode error = TestingKibana.JSON.createObjectNode();
        error.set("type", object.path("type"));
        error.set("id", object.path("id"));
        error.putObject("error").put("type", "missing_references").set("references", missing);
        return List.of(error);
    }

    private static JsonNode json(String text) {
        try {
            return TestingKibana.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
