package io.sturmwarnung.core.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody does not want to be told for a while. It never holds back an alert of {@link
 * #NEVER_SILENT}.
 *
 * @param brand id of the brand
 * @param incident id of the incident, or {@code null} for all of the brand
 * @param reason why
 * @param by who wanted it
 * @param from when it begins
 * @param until when it ends; from then on everything is told again
 */
public record Silence(
        String brand, String incident, String reason, String by, Instant from, Instant until) {

    /** The level that nobody can silence. */
    public static final int NEVER_SILENT = 6;

    /** The silence that was asked for, if that is what the action is. */
    public static Optional<Silence> of(IncidentAction action) {
        if (action.kind() != IncidentAction.Kind.SILENCE) {
            return Optional.empty();
        }
        return Optional.of(
                new Silence(
                        action.brand(),
                        action.wholeBrand() ? null : action.incident(),
                        action.detail(),
                        action.person(),
                        action.at(),
                        action.until()));
    }

    /** Whether it holds back that notice now. News that it is over are never held back. */
    public boolean covers(Notice notice, Instant now) {
        return notice.level() < NEVER_SILENT
                && !notice.resolves()
                && brand.equals(notice.brand())
                && (incident == null || incident.equals(notice.thread()))
                && !now.isBefore(from)
                && now.isBefore(until);
    }
}
