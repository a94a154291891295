package io.sturmwarnung.core.response;

import java.time.Instant;

/**
 * What on-call was last told of the questions that are overdue in a storm.
 *
 * @param at when
 * @param incident id of the storm
 * @param number which message of that storm it was, from 1
 * @param overdue how many waited
 * @param remindAt when they may be reminded though it is not much worse: a working day later
 */
public record PressingMessage(
        Instant at, String incident, int number, long overdue, Instant remindAt) {}
