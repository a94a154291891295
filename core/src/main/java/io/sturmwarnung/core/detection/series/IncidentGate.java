package io.sturmwarnung.core.detection.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One alert an incident: while it is open, only an escalation alerts again. It ends when the quiet
 * time after its last alert is over and the counts have been ordinary for a while.
 *
 * <p>State: four numbers.
 */
final class IncidentGate {
    private final long quietSeconds;
    private final long calmSeconds;
    private final double escalation;
    private boolean open;
    private long lastAlert;
    private long lastAbove;
    private double highest;

    IncidentGate(DetectorSettings settings) {
        this.quietSeconds = settings.quietTime().toSeconds();
        this.calmSeconds = settings.calm().toSeconds();
        this.escalation = settings.escalation();
    }

    /** Whether deviations, at that time in seconds, are worth an alert. */
    boolean alert(long time, double deviations, boolean aboveThreshold) {
        if (open && time - lastAlert > quietSeconds && time - lastAbove > calmSeconds) {
            open = false;
        }
        if (aboveThreshold) {
            lastAbove = time;
        }
        boolean alert = aboveThreshold && (!open || deviations > highest * escalation);
        if (alert) {
            open = true;
            lastAlert = time;
            highest = deviations;
        } else if (open) {
            highest = Math.max(highest, deviations);
        }
        return alert;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(open);
        out.writeLong(lastAlert);
        out.writeLong(lastAbove);
        out.writeDouble(highest);
    }

    void read(DataInput in) throws IOException {
        open = in.readBoolean();
        lastAlert = in.readLong();
        lastAbove = in.readLong();
        highest = in.readDouble();
    }
}
