package io.sturmwarnung.core.playbook;

import java.io.Serializable;
import java.time.Duration;

/**
 * One thing to do.
 *
 * @param action what to do
 * @param role who does it: the code of a {@link PlaybookRole} in the bundled playbooks
 * @param within how long after the alert it should be done
 * @param reason why
 */
public record PlaybookStep(Translated action, String role, Duration within, Translated reason)
        implements Serializable {

    /** What people call the role in that language; the role itself if it is not a known one. */
    public String roleIn(String language) {
        return PlaybookRole.ofCode(role).map(known -> known.title().in(language)).orElse(role);
    }
}
