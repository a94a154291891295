package io.sturmwarnung.core.playbook;

import java.time.Duration;

/**
 * One thing to do.
 *
 * @param action what to do
 * @param role who does it
 * @param within how long after the alert it should be done
 * @param reason why
 */
public record PlaybookStep(Translated action, String role, Duration within, Translated reason) {}
