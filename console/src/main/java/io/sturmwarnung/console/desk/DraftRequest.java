package io.sturmwarnung.console.desk;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.text.Language;

import java.util.Set;

/** Reads drafts and approvals that somebody sends, and all that is wrong with them. */
final class DraftRequest {
    /** Longer is no reply; what is kept of it stays searchable. */
    private static final int MAX_TEXT = 10_000;

    private static final int HIGHEST_LEVEL = 6;

    private DraftRequest() {}

    /** A draft that somebody wrote. */
    record Draft(String by, String text, Language language) {}

    /** Somebody who wants to agree, and at which level they believe the incident to be. */
    record Approval(String by, int level) {}

    static Draft draft(String json) throws InvalidRequestException {
        Sent sent =
                Sent.of(
                        json,
                        "Send a JSON object: {\"by\":\"Ada\",\"text\":\"…\",\"lang\":\"de\"}.");
        Draft draft =
                new Draft(
                        sent.text("by", IncidentActionRequest.MAX_NAME),
                        sent.text("text", MAX_TEXT),
                        language(sent));
        sent.expectOnly(Set.of("by", "text", "lang"));
        return draft;
    }

    static Approval approval(String json) throws InvalidRequestException {
        Sent sent = Sent.of(json, "Send a JSON object: {\"by\":\"ada\",\"level\":4}.");
        Approval approval =
                new Approval(sent.text("by", IncidentActionRequest.MAX_NAME), level(sent));
        sent.expectOnly(Set.of("by", "level"));
        return approval;
    }

    private static Language language(Sent sent) {
        if (!sent.has("lang")) {
            return Language.OTHER;
        }
        String code = sent.get("lang").asText();
        if (!Set.of("de", "en").contains(code)) {
            sent.problem("lang must be de or en, or be left out");
            return Language.OTHER;
        }
        return Language.ofCode(code);
    }

    private static int level(Sent sent) {
        JsonNode level = sent.get("level");
        if (!level.isIntegralNumber() || level.asLong() < 0 || level.asLong() > HIGHEST_LEVEL) {
            sent.problem("level must be a whole number from 0 to " + HIGHEST_LEVEL);
            return 0;
        }
        return level.asInt();
    }
}
