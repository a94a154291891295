package io.sturmwarnung.dashboards.check;

/**
 * What Kibana would refuse, or show wrongly.
 *
 * @param line counted from 1; 0 where the whole file is meant
 * @param object type and id of the saved object, and the panel in it; may be empty
 * @param rule the rule's number; those above 21 are the project's own
 */
public record Problem(String file, int line, String object, int rule, String message) {
    @Override
    public String toString() {
        return "%s:%d: %s: rule %d: %s".formatted(file, line, object, rule, message);
    }
}
