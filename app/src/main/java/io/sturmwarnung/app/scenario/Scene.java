package io.sturmwarnung.app.scenario;

import java.time.Instant;

/** Something that happens at a time: usually one post. */
@FunctionalInterface
interface Scene {
    void play(Stage stage, Instant at);
}
