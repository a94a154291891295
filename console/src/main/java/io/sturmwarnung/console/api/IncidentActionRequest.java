package io.sturmwarnung.console.api;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.console.api.CorrectionRequest.InvalidException;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.IncidentAction.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what somebody sends to say what they did about an incident, and all that is wrong with it.
 */
final class IncidentActionRequest {
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 2_000;

    /** Whoever wants to hear nothing for longer should change the routes. */
    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private static final Set<String> VERDICTS =
            Set.of(IncidentAction.FALSE_ALARM, IncidentAction.REAL);

    private final List<String> problems = new ArrayList<>();
    private final JsonNode body;

    private IncidentActionRequest(JsonNode body) {
        this.body = body;
    }

    /** The action; {@link InvalidException} if it cannot be used. */
    static IncidentAction read(String json, Kind kind, Incident incident, Instant now)
            throws InvalidException {
        IncidentActionRequest request =
                new IncidentActionRequest(
                        CorrectionRequest.parse(json, "Send a JSON object: {\"by\":\"Ada\"}."));
        String person = request.text("by", MAX_NAME);
        String detail = request.detail(kind);
        Instant until = kind == Kind.SILENCE ? request.until(now) : null;
        boolean wholeBrand = kind == Kind.SILENCE && request.wholeBrand();
        request.refuseOthers(kind);
        if (!request.problems.isEmpty()) {
            throw new InvalidException(String.join("; ", request.problems) + ".");
        }
        return new IncidentAction(
                kind, incident.id(), incident.brand(), person, detail, until, wholeBrand, now);
    }

    private String detail(Kind kind) {
        return switch (kind) {
            case ACK -> null;
            case NOTE -> text("note", MAX_TEXT);
            case ASSIGN -> text("to", MAX_NAME);
            case STEP -> text("step", MAX_TEXT);
            case VERDICT -> verdict();
            case SILENCE -> text("reason", MAX_TEXT);
        };
    }

    private String text(String field, int max) {
        String text = body.path(field).isTextual() ? body.get(field).textValue().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            problems.add(field + " must be text of at most " + max + " characters");
        }
        return text;
    }

    private String verdict() {
        String verdict = body.path("verdict").asText();
        if (!VERDICTS.contains(verdict)) {
            problems.add("verdict must be one of " + VERDICTS.stream().sorted().toList());
        }
        return verdict;
    }

    private Instant until(Instant now) {
        long most = LONGEST_SILENCE.toMinutes();
        JsonNode minutes = body.path("minutes");
        if (!minutes.isIntegralNumber() || minutes.asLong() < 1 || minutes.asLong() > most) {
            problems.add("minutes must be a whole number from 1 to " + most);
            return now;
        }
        return now.plus(Duration.ofMinutes(minutes.asLong()));
    }

    private boolean wholeBrand() {
        if (body.hasNonNull("wholeBrand") && !body.get("wholeBrand").isBoolean()) {
            problems.add("wholeBrand must be true or false");
        }
        return body.path("wholeBrand").asBoolean();
    }

    private void refuseOthers(Kind kind) {
        Set<String> known =
                switch (kind) {
                    case ACK -> Set.of("by");
                    case NOTE -> Set.of("by", "note");
                    case ASSIGN -> Set.of("by", "to");
                    case STEP -> Set.of("by", "step");
                    case VERDICT -> Set.of("by", "verdict");
                    case SILENCE -> Set.of("by", "reason", "minutes", "wholeBrand");
                };
        Set<String> sent = new HashSet<>();
        body.fieldNames().forEachRemaining(sent::add);
        if (!known.containsAll(sent)) {
            problems.add("there is no field other than " + known.stream().sorted().toList());
        }
    }
}
