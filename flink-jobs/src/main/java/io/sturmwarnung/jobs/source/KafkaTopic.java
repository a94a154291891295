package io.sturmwarnung.jobs.source;

/**
 * A topic to read or write.
 *
 * @param servers host:port of some of the brokers, separated by commas
 * @param name the topic's name
 * @param group the consumer group that remembers how far it was read; unused where it is written
 */
public record KafkaTopic(String servers, String name, String group) {
    /** Posts as the sources give them; one partition, because their order is that of time. */
    public static final String POSTS = "posts";

    /** Posts about brands, from {@code MentionJob} to the other jobs; one partition as well. */
    public static final String MENTIONS = "mentions";

    /** States of incidents, from {@code CrisisJob} to {@code ResponseJob}. */
    public static final String INCIDENTS = "incidents";

    /** Alerts of all kinds, for whoever wants them. */
    public static final String ALERTS = "alerts";
}
