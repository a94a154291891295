package io.sturmwarnung.core.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody did about an incident; it is never changed afterwards.
 *
 * @param kind what it was
 * @param incident id of the incident
 * @param brand id of the brand
 * @param person who did it
 * @param detail the note, the person assigned, the step done, the verdict, what is confirmed, or
 *     the reason for silence or doubt; {@code null} for an acknowledgement
 * @param until when a silence ends, else {@code null}
 * @param wholeBrand whether a silence is about all incidents of the brand
 * @param at when, by the console's clock
 */
public record IncidentAction(
        Kind kind,
        String incident,
        String brand,
        String person,
        String detail,
        Instant until,
        boolean wholeBrand,
        Instant at) {

    /** The verdict that it was no storm. */
    public static final String FALSE_ALARM = "falseAlarm";

    /** The verdict that it was one. */
    public static final String REAL = "real";

    /** What people do about incidents. */
    public enum Kind {
        ACK,
        NOTE,
        ASSIGN,
        STEP,
        VERDICT,
        SILENCE,
        /** What happened is confirmed, which lets an apology go out. */
        FACTS,
        /** What was confirmed is in doubt again. */
        DOUBT;

        /** The name in documents and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that name. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /** The confirmation of facts that holds: the last one, unless they are in doubt since. */
    public static Optional<IncidentAction> confirmedFacts(List<IncidentAction> oldestFirst) {
        return oldestFirst.stream()
                .filter(action -> action.kind() == Kind.FACTS || action.kind() == Kind.DOUBT)
                .reduce((earlier, later) -> later)
                .filter(action -> action.kind() == Kind.FACTS);
    }

    /** Whether somebody took the incident in hand by it, so that nobody else need be called. */
    public boolean takesCharge() {
        return kind == Kind.ACK || (kind == Kind.VERDICT && FALSE_ALARM.equals(detail));
    }
}
