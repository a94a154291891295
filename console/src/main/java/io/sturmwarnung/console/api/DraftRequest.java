package io.sturmwarnung.console.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.console.api.CorrectionRequest.InvalidException;
import io.sturmwarnung.core.text.Language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads drafts and approvals that somebody sends, and all that is wrong with them. */
final class DraftRequest {
    private static final int MAX_NAME = 100;

    /** Longer is no reply; what is kept of it stays searchable. */
    private static final int MAX_TEXT = 10_000;

    private static final int HIGHEST_LEVEL = 6;

    private final List<String> problems = new ArrayList<>();
    private final JsonNode body;

    private DraftRequest(JsonNode body) {
        this.body = body;
    }

    /** A draft that somebody wrote. */
    record Draft(String by, String text, Language language) {}

    /** Somebody who wants to agree, and at which level they believe the incident to be. */
    record Approval(String by, int level) {}

    static Draft draft(String json) throws InvalidException {
        DraftRequest request =
                of(json, "Send a JSON object: {\"by\":\"Ada\",\"text\":\"…\",\"lang\":\"de\"}.");
        Draft draft =
                new Draft(
                        request.text("by", MAX_NAME),
                        request.text("text", MAX_TEXT),
                        request.language());
        request.refuseOthers(Set.of("by", "text", "lang"));
        return draft;
    }

    static Approval approval(String json) throws InvalidException {
        DraftRequest request = of(json, "Send a JSON object: {\"by\":\"ada\",\"level\":4}.");
        Approval approval = new Approval(request.text("by", MAX_NAME), request.level());
        request.refuseOthers(Set.of("by", "level"));
        return approval;
    }

    private static DraftRequest of(String json, String advice) throws InvalidException {
        return new DraftRequest(CorrectionRequest.parse(json, advice));
    }

    private String text(String field, int max) {
        String text = body.path(field).isTextual() ? body.get(field).textValue().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            problems.add(field + " must be text of at most " + max + " characters");
        }
        return text;
    }

    private Language language() {
        if (!body.hasNonNull("lang")) {
            return Language.OTHER;
        }
        if (!Set.of("de", "en").contains(body.get("lang").asText())) {
            problems.add("lang must be de or en, or be left out");
            return Language.OTHER;
        }
        return Language.ofCode(body.get("lang").asText());
    }

    private int level() {
        JsonNode level = body.path("level");
        if (!level.isIntegralNumber() || level.asLong() < 0 || level.asLong() > HIGHEST_LEVEL) {
            problems.add("level must be a whole number from 0 to " + HIGHEST_LEVEL);
            return 0;
        }
        return level.asInt();
    }

    private void refuseOthers(Set<String> known) throws InvalidException {
        Set<String> sent = new HashSet<>();
        body.fieldNames().forEachRemaining(sent::add);
        if (!known.containsAll(sent)) {
            problems.add("there is no field other than " + known.stream().sorted().toList());
        }
        if (!problems.isEmpty()) {
            throw new InvalidException(String.join("; ", problems) + ".");
        }
    }
}
