package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.alert.PastIncident;

import java.time.Instant;

/**
 * An earlier storm to compare with.
 *
 * @param link path of its page
 * @param peakNegative critical mentions in its worst hour
 */
record PastView(
        String link,
        Instant onset,
        int level,
        String levelName,
        String cause,
        String peakNegative) {

    static PastView of(PastIncident past, Words words) {
        return new PastView(
                Links.incident(past.id(), words),
                past.onset(),
                past.level(),
                LevelName.in(words.language(), past.level()),
                CauseName.of(past.cause()).in(words.language()),
                words.number(past.peakNegative()));
    }
}
