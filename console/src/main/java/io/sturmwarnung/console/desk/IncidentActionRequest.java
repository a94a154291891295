package io.sturmwarnung.console.desk;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.IncidentAction.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Reads what somebody sends to say what they did about an incident, and all that is wrong with it.
 */
final class IncidentActionRequest {
    static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 2_000;

    /** Whoever wants to hear nothing for longer should change the routes. */
    private static final Duration LONGEST_SILENCE = Duration.ofDays(30);

    private static final Set<String> VERDICTS =
            Set.of(IncidentAction.FALSE_ALARM, IncidentAction.REAL);

    private final Sent sent;

    private IncidentActionRequest(Sent sent) {
        this.sent = sent;
    }

    /** The action; {@link InvalidRequestException} if it cannot be used. */
    static IncidentAction read(String json, Kind kind, Incident incident, Instant now)
            throws InvalidRequestException {
        Sent sent = Sent.of(json, "Send a JSON object: {\"by\":\"Ada\"}.");
        IncidentActionRequest request = new IncidentActionRequest(sent);
        String person = sent.text("by", MAX_NAME);
        String detail = request.detail(kind);
        Instant until = kind == Kind.SILENCE ? request.until(now) : null;
        boolean wholeBrand = kind == Kind.SILENCE && request.wholeBrand();
        sent.expectOnly(known(kind));
        return new IncidentAction(
                kind, incident.id(), incident.brand(), person, detail, until, wholeBrand, now);
    }

    private String detail(Kind kind) {
        return switch (kind) {
            case ACK -> null;
            case NOTE -> sent.text("note", MAX_TEXT);
            case ASSIGN -> sent.text("to", MAX_NAME);
            case STEP -> sent.text("step", MAX_TEXT);
            case VERDICT -> verdict();
            case SILENCE, DOUBT -> sent.text("reason", MAX_TEXT);
            case FACTS -> sent.text("facts", MAX_TEXT);
        };
    }

    private String verdict() {
        String verdict = sent.get("verdict").asText();
        if (!VERDICTS.contains(verdict)) {
            sent.problem("verdict must be one of " + VERDICTS.stream().sorted().toList());
        }
        return verdict;
    }

    private Instant until(Instant now) {
        long most = LONGEST_SILENCE.toMinutes();
        JsonNode minutes = sent.get("minutes");
        if (!minutes.isIntegralNumber() || minutes.asLong() < 1 || minutes.asLong() > most) {
            sent.problem("minutes must be a whole number from 1 to " + most);
            return now;
        }
        return now.plus(Duration.ofMinutes(minutes.asLong()));
    }

    private boolean wholeBrand() {
        if (sent.has("wholeBrand") && !sent.get("wholeBrand").isBoolean()) {
            sent.problem("wholeBrand must be true or false");
        }
        return sent.get("wholeBrand").asBoolean();
    }

    private static Set<String> known(Kind kind) {
        return switch (kind) {
            case ACK -> Set.of("by");
            case NOTE -> Set.of("by", "note");
            case ASSIGN -> Set.of("by", "to");
            case STEP -> Set.of("by", "step");
            case VERDICT -> Set.of("by", "verdict");
            case SILENCE -> Set.of("by", "reason", "minutes", "wholeBrand");
            case FACTS -> Set.of("by", "facts");
            case DOUBT -> Set.of("by", "reason");
        };
    }
}
