package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What {@link CrisisJob} finds out.
 *
 * @param brands about the brands
 * @param sourceAlerts channels that have become blind, or are heard again
 * @param heartbeats signs of life
 */
public record CrisisStreams(
        BrandStreams brands,
        DataStream<SourceAlert> sourceAlerts,
        DataStream<Heartbeat> heartbeats) {}
