package io.sturmwarnung.core.notification;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.Incident;

import java.time.Instant;
import java.util.List;

/**
 * Something that people are to be told.
 *
 * @param id unique over all notices and the same at each reading
 * @param kind what it is about
 * @param thread what it belongs to: the id of the incident, or the silence of a channel
 * @param brand id of the brand, or {@code null} where it concerns all of them
 * @param level 0–6 on the Shitstorm-Skala; {@link #SOURCE_LEVEL} if it is about a channel, {@link
 *     #RESPONSE_LEVEL} about what the brand says or leaves unsaid
 * @param at event time at which it came up
 * @param drill whether it is a drill
 * @param messages it in words, German first, then English
 */
public record Notice(
        String id,
        Kind kind,
        String thread,
        String brand,
        int level,
        Instant at,
        boolean drill,
        List<Message> messages) {

    /** How pressing it is that a channel is blind: a storm could pass unseen. */
    public static final int SOURCE_LEVEL = 3;

    /** How pressing it is that the brand has said something wrong, or leaves people waiting. */
    public static final int RESPONSE_LEVEL = 2;

    /** What a notice is about. */
    public enum Kind {
        /** An incident has begun, or risen to another level. */
        STORM,
        /** Nobody has acknowledged an alert in time. */
        ESCALATION,
        /** Somebody has acknowledged an incident. */
        ACKNOWLEDGED,
        /** An incident is over. */
        ENDED,
        /** Nothing comes from a channel. */
        BLIND,
        /** Posts come from a channel again. */
        HEARD_AGAIN,
        /** Something the brand has said itself needs a second look. */
        OWN_POST,
        /** Questions are overdue in a storm. */
        OVERDUE
    }

    public Notice {
        messages = List.copyOf(messages);
    }

    /** An alert of a storm. */
    public static Notice of(Alert alert) {
        return new Notice(
                alert.id(),
                Kind.STORM,
                alert.incident(),
                alert.brand(),
                alert.level(),
                alert.createdAt(),
                alert.drill(),
                alert.messages());
    }

    /** That a channel is blind, or heard again. */
    public static Notice of(SourceAlert alert) {
        return new Notice(
                alert.id(),
                alert.blind() ? Kind.BLIND : Kind.HEARD_AGAIN,
                "source:" + alert.channel(),
                null,
                SOURCE_LEVEL,
                alert.createdAt(),
                false,
                alert.messages());
    }

    /** That an own post needs a second look. */
    public static Notice of(OwnPostAlert alert) {
        return new Notice(
                alert.id(),
                Kind.OWN_POST,
                alert.incident() == null ? alert.id() : alert.incident(),
                alert.brand(),
                RESPONSE_LEVEL,
                alert.createdAt(),
                false,
                alert.messages());
    }

    /** That questions are overdue; {@code incident} is the storm they were asked in. */
    public static Notice overdue(
            String id, String brand, String incident, Instant at, List<Message> messages) {
        return new Notice(id, Kind.OVERDUE, incident, brand, RESPONSE_LEVEL, at, false, messages);
    }

    /** That an incident has ended; {@code brandName} is what people call the brand. */
    public static Notice ended(Incident incident, String brandName) {
        return new Notice(
                incident.id() + ":ended:" + incident.waves(),
                Kind.ENDED,
                incident.id(),
                incident.brand(),
                incident.level(),
                incident.end(),
                incident.drill(),
                FollowUpText.ended(incident, brandName));
    }

    /** That somebody has acknowledged the incident that this alert is of. */
    public Notice acknowledged(IncidentAction action) {
        return followUp(
                thread + ":ack:" + action.at(),
                Kind.ACKNOWLEDGED,
                action.at(),
                FollowUpText.acknowledged(this, action));
    }

    /**
     * That nobody has acknowledged an incident whose newest alert this is; {@code oldest} is the id
     * of the first of its alerts that nobody acknowledged.
     */
    public Notice escalated(Escalation.Step step, String oldest, Instant now) {
        return followUp(
                oldest + ":escalation:" + step.afterMinutes(),
                Kind.ESCALATION,
                now,
                FollowUpText.escalated(this, step));
    }

    /** Whether it ends what the earlier notices of its thread began. */
    public boolean resolves() {
        return kind == Kind.ENDED || kind == Kind.HEARD_AGAIN;
    }

    /** The words in that language, or the first there are. */
    public Message message(String language) {
        return messages.stream()
                .filter(message -> message.language().equals(language))
                .findFirst()
                .orElseGet(messages::getFirst);
    }

    private Notice followUp(String newId, Kind newKind, Instant time, List<Message> words) {
        return new Notice(newId, newKind, thread, brand, level, time, drill, words);
    }
}
