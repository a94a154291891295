package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;

import org.apache.flink.streaming.api.datastream.DataStream;

import java.util.Optional;

/**
 * What {@link CrisisJob} finds out.
 *
 * @param brands about the brands
 * @param sourceAlerts channels that have become blind, or are heard again; while sources are live,
 *     all of them together as well
 * @param heartbeats signs of life; empty in a replay
 */
public record CrisisStreams(
        BrandStreams brands,
        DataStream<SourceAlert> sourceAlerts,
        Optional<DataStream<Heartbeat>> heartbeats) {}
