package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Imports files of saved objects. What is there under the same ids is replaced, so that importing
 * again ends in the same state.
 */
public final class ObjectImport {
    private static final String IMPORT = "/api/saved_objects/_import?overwrite=true";
    private static final int TOO_LARGE = 413;

    /**
     * Imports a file.
     *
     * @param name of the file, which ends in {@code .ndjson}
     * @param ndjson one object a line
     * @return what was done, in one line
     * @throws KibanaException if Kibana refuses the file or takes only a part of it; the message
     *     has each object that it does not take, and why
     */
    public static String install(
            KibanaConnection kibana, KibanaSpace space, String name, String ndjson)
            throws InterruptedException {
        MultipartFile file = new MultipartFile(name, ndjson);
        KibanaAnswer answer = kibana.upload(space.at(IMPORT), file);
        if (answer.status() == TOO_LARGE) {
            throw kibana.failure(
                    ("takes no file of %,d bytes (%s): raise server.maxPayload and"
                                    + " savedObjects.maxImportPayloadBytes in kibana.yml, or the"
                                    + " limit of the proxy before it")
                            .formatted(file.body(file.boundary()).length, name));
        }
        if (!answer.ok()) {
            throw kibana.refusal("the import of " + name, answer);
        }
        JsonNode result = answer.json();
        long wanted = ndjson.lines().filter(line -> !line.isBlank()).count();
        long taken = result.path("successCount").asLong(-1);
        List<String> errors = errors(result);
        if (!result.path("success").asBoolean() || !errors.isEmpty() || taken != wanted) {
            throw kibana.failure(
                    "imported %d of the %d objects of %s:%s"
                            .formatted(Math.max(taken, 0), wanted, name, reasons(errors)));
        }
        List<String> renamed = renamed(result);
        if (!renamed.isEmpty()) {
            throw kibana.failure(
                    ("imported %s under ids of its own, to which no link leads: %s. Objects of those"
                                    + " ids are in another space; delete them there, and what was"
                                    + " imported now, and run setup again")
                            .formatted(name, String.join(", ", renamed)));
        }
        return "%s: %d objects imported".formatted(name, taken);
    }

    /** Ids are unique over all spaces, so Kibana may choose others and call that a success. */
    private static List<String> renamed(JsonNode result) {
        List<String> renamed = new ArrayList<>();
        for (JsonNode each : result.path("successResults")) {
            String id = each.path("id").asText();
            if (!each.path("destinationId").asText(id).equals(id)) {
                renamed.add(each.path("type").asText() + " " + id);
            }
        }
        return renamed;
    }

    private static String reasons(List<String> errors) {
        return errors.isEmpty() ? " it does not say why" : "\n    " + String.join("\n    ", errors);
    }

    /** One line for each object that was not taken: type, id and why. */
    private static List<String> errors(JsonNode result) {
        List<String> errors = new ArrayList<>();
        for (JsonNode each : result.path("errors")) {
            errors.add(
                    "%s %s: %s"
                            .formatted(
                                    each.path("type").asText(),
                                    each.path("id").asText(),
                                    reason(each.path("error"))));
        }
        return errors;
    }

    private static String reason(JsonNode error) {
        StringBuilder reason = new StringBuilder(error.path("type").asText("unknown"));
        String message = error.path("message").asText();
        if (!message.isEmpty()) {
            reason.append(", ").append(message);
        }
        for (String others : List.of("references", "destinations")) {
            // A dashboard names a view once for each panel.
            Set<String> named = new LinkedHashSet<>();
            for (JsonNode other : error.path(others)) {
                String type = (other.path("type").asText() + " ").stripLeading();
                named.add(type + other.path("id").asText());
            }
            named.forEach(name -> reason.append(", ").append(name));
        }
        return reason.toString();
    }

    private ObjectImport() {}
}
