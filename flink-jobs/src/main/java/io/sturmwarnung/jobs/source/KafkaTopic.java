package io.sturmwarnung.jobs.source;

/**
 * A topic to read or write.
 *
 * @param servers host:port of some of the brokers, separated by commas
 * @param name the topic's name
 * @param group the consumer group that remembers how far it was read; unused where it is written
 */
public record KafkaTopic(String servers, String name, String group) {}
