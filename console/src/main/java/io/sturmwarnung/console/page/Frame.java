package io.sturmwarnung.console.page;

import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.core.alert.SourceAlert;

import java.time.Instant;
import java.util.List;

/**
 * What surrounds every page.
 *
 * @param version the state the page shows
 * @param silentSince since when the index does not answer, or {@code null}
 * @param blind what is said of each channel that nothing comes from
 * @param staleSince when the last sign of life was given if they have stopped, else {@code null}
 * @param told who was not told of late
 * @param reload whether the browser should try again by itself, because the page shows a failure
 */
public record Frame(
        Words words,
        long version,
        Instant silentSince,
        List<SourceAlert> blind,
        Instant staleSince,
        ToldView told,
        boolean reload) {

    /** The frame of a page that shows that state. */
    public static Frame of(Words words, StormState state) {
        return new Frame(
                words,
                state.version(),
                state.silentSince(),
                state.liveness().blind(),
                state.stale() ? state.liveness().heartbeat().at() : null,
                ToldView.of(state.snapshot().deliveries()),
                false);
    }

    Frame reloading() {
        return new Frame(words, version, silentSince, blind, staleSince, told, true);
    }

    /** Which channel is blind; the time since when follows. */
    String blindOn(SourceAlert alert) {
        return alert.channel().equals(SourceAlert.EVERYWHERE)
                ? words.text("blind.everywhere")
                : words.text("blind.on", alert.channel());
    }

    String query() {
        return "?lang=" + words.language();
    }
}
