package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.post.Observation;

import java.time.Instant;

/** A mention that comes over Kafka keeps its place in time, unless it is late once more. */
public final class MentionObservation implements Observation<Mention, Mention> {
    @Override
    public Instant timeOf(Mention mention) {
        return mention.observedAt();
    }

    @Override
    public Mention observed(Mention mention, Instant observedAt, boolean late) {
        return new Mention(
                mention.brand(),
                mention.topics(),
                mention.post(),
                mention.own(),
                mention.late() || late,
                observedAt,
                mention.annotation());
    }
}
