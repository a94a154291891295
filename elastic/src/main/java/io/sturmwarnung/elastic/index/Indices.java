package io.sturmwarnung.elastic.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The names everything is stored under. {@link #MENTIONS}, {@link #METRICS} and {@link #SOURCES}
 * are aliases of monthly indices, the others are indices; all can be searched by these names.
 */
public final class Indices {
    public static final String MENTIONS = "mentions";
    public static final String METRICS = "metrics";
    public static final String SOURCES = "sources";
    public static final String INCIDENTS = "incidents";
    public static final String ALERTS = "alerts";
    public static final String QUESTIONS = "questions";
    public static final String ACTIONS = "actions";
    public static final String REJECTS = "rejects";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The index that holds the mentions of that time: {@code mentions-yyyy.MM}. */
    public static String mentionsAt(Instant time) {
        return MENTIONS + "-" + MONTH.format(time);
    }

    /** The index that holds the metrics of that time: {@code metrics-yyyy.MM}. */
    public static String metricsAt(Instant time) {
        return METRICS + "-" + MONTH.format(time);
    }

    /** The index that holds what came from the channels at that time: {@code sources-yyyy.MM}. */
    public static String sourcesAt(Instant time) {
        return SOURCES + "-" + MONTH.format(time);
    }

    private Indices() {}
}
