package io.sturmwarnung.jobs;

import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseMetrics;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What {@link ResponseJob} finds out.
 *
 * @param changes what happens to each question
 * @param metrics how each brand answers, after each minute in which something happened
 * @param alerts that questions wait for too long in a storm
 */
public record ResponseStreams(
        DataStream<QuestionChange> changes,
        DataStream<ResponseMetrics> metrics,
        DataStream<ResponseAlert> alerts) {}
