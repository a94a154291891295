package io.sturmwarnung.console.page;

import io.sturmwarnung.console.live.StormState;

import java.time.Instant;

/**
 * What surrounds every page.
 *
 * @param version the state the page shows
 * @param silentSince since when the index does not answer, or {@code null}
 * @param reload whether the browser should try again by itself, because the page shows a failure
 */
public record Frame(Words words, long version, Instant silentSince, boolean reload) {

    /** The frame of a page that shows that state. */
    public static Frame of(Words words, StormState state) {
        return new Frame(words, state.version(), state.silentSince(), false);
    }

    Frame reloading() {
        return new Frame(words, version, silentSince, true);
    }

    String query() {
        return "?lang=" + words.language();
    }
}
