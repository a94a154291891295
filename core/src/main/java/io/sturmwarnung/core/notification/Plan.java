package io.sturmwarnung.core.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of one notice on each channel: it is sent, or it is held back for a reason.
 *
 * @param heldBack the channels and why it is held back there; an empty reason stands for sending
 */
public record Plan(Map<String, Optional<String>> heldBack) {

    /** In place of a channel where a notice goes to none. */
    public static final String NO_CHANNEL = "*";

    /** The reason where no route takes a notice. */
    public static final String NO_ROUTE = "no route takes it";

    /** The reason where a notice came up long before somebody could have been told. */
    public static final String OLD = "raised more than %d h before it could be sent";

    public Plan {
        heldBack = Map.copyOf(heldBack);
    }

    /**
     * What becomes of it on those channels.
     *
     * @param maxAge how long after it came up it is still told, by the clock; zero for however long
     */
    public static Plan of(
            Notice notice,
            Set<String> channels,
            Collection<Silence> silences,
            Duration maxAge,
            Instant now) {
        if (channels.isEmpty()) {
            return new Plan(Map.of(NO_CHANNEL, Optional.of(NO_ROUTE)));
        }
        if (maxAge.isPositive() && notice.at().plus(maxAge).isBefore(now)) {
            return new Plan(Map.of(NO_CHANNEL, Optional.of(OLD.formatted(maxAge.toHours()))));
        }
        Optional<String> reason =
                silences.stream()
                        .filter(silence -> silence.covers(notice, now))
                        .findFirst()
                        .map(silence -> "silenced by " + silence.by() + ": " + silence.reason());
        Map<String, Optional<String>> all = new LinkedHashMap<>();
        channels.forEach(channel -> all.put(channel, reason));
        return new Plan(all);
    }
}
