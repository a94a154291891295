package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.source.ChannelFigures;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What {@link MentionJob} finds.
 *
 * @param mentions posts about a brand, with their event time and watermarks
 * @param rejects records that are not posts, with the reason
 * @param sources how much comes from each channel
 */
public record MentionStreams(
        DataStream<Mention> mentions,
        DataStream<Rejection> rejects,
        DataStream<ChannelFigures> sources) {}
