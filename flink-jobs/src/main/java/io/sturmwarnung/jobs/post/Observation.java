package io.sturmwarnung.jobs.post;

import java.io.Serializable;
import java.time.Instant;

/** What {@link ObserveOperator} needs to know of a type. */
public interface Observation<I, O> extends Serializable {

    /** The record's own time. */
    Instant timeOf(I record);

    /** The record with the time from which it counts. */
    O observed(I record, Instant observedAt, boolean late);
}
