package io.sturmwarnung.app.scenario;

import java.time.Instant;
import java.util.Optional;

/** What happens in a scenario, as scenes planned on a stage. */
interface Story {
    /** The mark of the own post that sets the storm off. */
    String TRIGGER = "trigger";

    /** Begins the names of the story's resources. */
    String name();

    String description();

    Company company();

    /** Where live pacing begins. */
    Instant liveFrom();

    /** When criticism begins to grow beyond the everyday; empty in a story without a storm. */
    Optional<Instant> growthFrom();

    /** Nothing is published from then on. */
    Instant end();

    void planOn(Stage stage);
}
