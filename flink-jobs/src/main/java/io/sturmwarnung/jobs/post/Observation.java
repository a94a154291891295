package io.sturmwarnung.jobs.post;

import java.io.Serializable;
import java.time.Instant;

/** What {@link ObserveOperator} needs to know of a type. */
public interface Observation<I, O> extends Serializable {

    /** The record's own time. */
    Instant timeOf(I record);

    /** Whether there is nothing in the record but its time. */
    default boolean tellsTimeOnly(I record) {
        return false;
    }

    /** The record with the time from which it counts. */
    O observed(I record, Instant observedAt, boolean late);
}
