package io.sturmwarnung.core.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who is told next while nobody acknowledges an alert.
 *
 * @param steps in the order of their minutes
 */
public record Escalation(List<Step> steps) {

    /** Nobody else is told. */
    public static final Escalation NONE = new Escalation(List.of());

    public Escalation {
        steps = List.copyOf(steps);
    }

    /**
     * One level of people.
     *
     * @param afterMinutes minutes after people were first told of the alert, 1 or more
     * @param minLevel the lowest level for which they are called, 0–6
     * @param channels ids of channels
     */
    public record Step(int afterMinutes, int minLevel, List<String> channels) {
        public Step {
            channels = List.copyOf(channels);
        }
    }

    /** The steps that are due for an alert that people were first told of at {@code since}. */
    public List<Step> due(int level, Instant since, Instant now) {
        return steps.stream()
                .filter(step -> level >= step.minLevel())
                .filter(step -> !now.isBefore(since.plus(Duration.ofMinutes(step.afterMinutes()))))
                .toList();
    }
}
