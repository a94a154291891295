package io.sturmwarnung.core.playbook;

import java.io.Serializable;
import java.util.Optional;

/**
 * Where advice comes from.
 *
 * @param title the work or the case, as one would cite it; not translated
 * @param url where it can be read, or {@code null}
 */
public record PlaybookSource(String title, String url) implements Serializable {

    /** Where it can be read. */
    public Optional<String> link() {
        return Optional.ofNullable(url);
    }
}
