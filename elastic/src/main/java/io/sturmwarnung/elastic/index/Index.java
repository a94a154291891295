package io.sturmwarnung.elastic.index;

import java.util.List;

/** The kinds of documents that are stored, each under its own name. */
public enum Index {
    MENTIONS(Indices.MENTIONS, true),
    METRICS(Indices.METRICS, true),
    SOURCES(Indices.SOURCES, true),
    INCIDENTS(Indices.INCIDENTS, false),
    ALERTS(Indices.ALERTS, false),
    QUESTIONS(Indices.QUESTIONS, false),
    ACTIONS(Indices.ACTIONS, false),
    REJECTS(Indices.REJECTS, false);

    private static final String TEMPLATE_PREFIX = "sturmwarnung-";

    private final String alias;
    private final boolean monthly;

    Index(String alias, boolean monthly) {
        this.alias = alias;
        this.monthly = monthly;
    }

    /** The name to search by. */
    public String alias() {
        return alias;
    }

    /** Whether there is one index for each month, all under the alias. */
    public boolean monthly() {
        return monthly;
    }

    /** What the template of such indices is called. */
    String template() {
        return TEMPLATE_PREFIX + alias;
    }

    /**
     * What the part of the template is called that says how long a month is kept. It need not
     * exist, so the template itself is the same with and without.
     */
    public String retentionTemplate() {
        return template() + "-retention";
    }

    /**
     * The names of the indices that hold such documents. They begin with a year's first digit, so
     * that other products' {@code metrics-*} are left alone.
     */
    public List<String> patterns() {
        return monthly ? List.of(alias + "-1*.*", alias + "-2*.*") : List.of(alias);
    }
}
