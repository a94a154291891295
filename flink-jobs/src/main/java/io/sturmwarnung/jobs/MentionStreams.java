package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What {@link MentionJob} finds.
 *
 * @param mentions posts about a brand, with their event time and watermarks
 * @param rejects records that are not posts, with the reason
 */
public record MentionStreams(DataStream<Mention> mentions, DataStream<Rejection> rejects) {}
