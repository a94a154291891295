package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What is found out about the brands.
 *
 * @param metrics where each brand stands, minute by minute
 * @param incidents states of incidents, each whenever something about it changed
 * @param alerts alerts as they are raised
 * @param ownPosts what is the matter with own posts, and what came after them
 */
public record BrandStreams(
        DataStream<BrandMetrics> metrics,
        DataStream<Incident> incidents,
        DataStream<Alert> alerts,
        DataStream<OwnPostAlert> ownPosts) {}
