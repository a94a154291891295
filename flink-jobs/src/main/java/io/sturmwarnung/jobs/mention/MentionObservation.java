package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.post.Observation;
import io.sturmwarnung.jobs.sink.MentionRecord;

import java.time.Instant;

/** A mention that comes over Kafka keeps its place in time, unless it is late once more. */
public final class MentionObservation implements Observation<MentionRecord, Mention> {
    @Override
    public Instant timeOf(MentionRecord record) {
        return record.tellsTimeOnly() ? record.seen() : record.mention().observedAt();
    }

    @Override
    public boolean tellsTimeOnly(MentionRecord record) {
        return record.tellsTimeOnly();
    }

    @Override
    public Mention observed(MentionRecord record, Instant observedAt, boolean late) {
        Mention mention = record.mention();
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
