package io.sturmwarnung.app.scenario;

import java.time.Instant;

/**
 * How a storm sounds from a time on.
 *
 * @param from when it begins to sound so
 * @param channels where it is heard
 * @param tones how it sounds
 * @param repostShare share of posts that pass on earlier ones, from 0 to 1
 * @param newcomerShare share of posts by people who have not spoken before, from 0 to 1
 */
record Phase(
        Instant from,
        Odds<String> channels,
        Odds<Tone> tones,
        double repostShare,
        double newcomerShare) {}
