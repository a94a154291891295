package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.reply.ReplyReview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A reply that somebody wants to give; it is never changed, a better one is another draft.
 *
 * @param id follows from the incident, the person and the text
 * @param incident id of the incident
 * @param brand id of the brand
 * @param person who wrote it
 * @param text what it says
 * @param verdict what the check said of it: {@code pass} or {@code revise}
 * @param findings codes of the rules it broke, each once
 * @param at when, by the console's clock
 */
public record ReplyDraft(
        String id,
        String incident,
        String brand,
        String person,
        String text,
        String verdict,
        List<String> findings,
        Instant at) {

    public ReplyDraft {
        findings = List.copyOf(findings);
    }

    /** The draft with what the check said of it. */
    public static ReplyDraft of(
            Incident incident, String person, String text, ReplyReview review, Instant at) {
        String content = incident.id() + "\n" + person + "\n" + text;
        return new ReplyDraft(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString(),
                incident.id(),
                incident.brand(),
                person,
                text,
                review.verdict().name().toLowerCase(Locale.ROOT),
                review.findings().stream().map(each -> each.rule().code()).distinct().toList(),
                at);
    }
}
