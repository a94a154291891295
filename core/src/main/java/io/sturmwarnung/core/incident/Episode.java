package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.PastIncident;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * An incident while it lasts: it rises at once and falls slowly. The level that counts is the
 * highest it has reached; it ends when criticism has been ordinary for a while, at the time it was
 * last above that.
 */
final class Episode {
    private final Instant onset;
    private final Instant detectedAt;
    private final Causes causes;
    private final String firstPost;
    private String trigger;
    private Cause triggerCause;
    private Instant lastElevated;
    private Instant peak;
    private long peakNegative;
    private int level;
    private int levelOfWave;
    private int waves = 1;
    private int currentLevel;
    private StormInputs inputs = StormInputs.CALM;
    private String playbook;
    private long mentions;

    Episode(Instant onset, Instant detectedAt, String firstPost) {
        this(onset, detectedAt, firstPost, new Causes());
    }

    private Episode(Instant onset, Instant detectedAt, String firstPost, Causes causes) {
        this.onset = onset;
        this.detectedAt = detectedAt;
        this.firstPost = firstPost;
        this.causes = causes;
        this.lastElevated = detectedAt;
        this.peak = detectedAt;
    }

    Instant onset() {
        return onset;
    }

    int level() {
        return level;
    }

    Instant lastElevated() {
        return lastElevated;
    }

    /** Goes on after it had ended: a second wave. */
    void reopen(Instant now) {
        lastElevated = now;
        levelOfWave = 0;
        waves++;
    }

    /** The highest level since it broke out last. */
    int levelOfWave() {
        return levelOfWave;
    }

    int waves() {
        return waves;
    }

    /** What is remembered of it. */
    PastIncident past(String brand) {
        return new PastIncident(brand + ":" + onset, onset, level, cause(), peakNegative, playbook);
    }

    boolean hasTrigger() {
        return trigger != null;
    }

    String trigger() {
        return trigger;
    }

    /** The own post that set it off, and so what it is about. */
    void blame(String ownPost, Cause cause) {
        trigger = ownPost;
        triggerCause = cause;
    }

    /** Counts a critical mention. */
    void add(Cause cause) {
        mentions++;
        causes.add(cause);
    }

    /** What it is about: the own post that set it off decides, else what most posts name. */
    Cause cause() {
        return triggerCause == null ? causes.main() : triggerCause;
    }

    /**
     * Takes in where the brand stands now.
     *
     * @return whether the level is higher than ever before in this wave of the incident
     */
    boolean update(Instant now, int newLevel, StormInputs newInputs, boolean elevated) {
        currentLevel = newLevel;
        if (elevated) {
            lastElevated = now;
        }
        if (newLevel <= levelOfWave) {
            return false;
        }
        levelOfWave = newLevel;
        if (newLevel > level) {
            level = newLevel;
            inputs = newInputs;
        }
        return true;
    }

    /** Notes the size of the last hour; the largest is the peak. */
    void observe(Instant now, long negativeInHour) {
        if (negativeInHour > peakNegative) {
            peakNegative = negativeInHour;
            peak = now;
        }
    }

    void follow(String newPlaybook) {
        playbook = newPlaybook;
    }

    /** Whether criticism has been ordinary for that long. */
    boolean over(Instant now, Duration calm) {
        return !now.isBefore(lastElevated.plus(calm));
    }

    /** The incident as it stands. */
    Incident at(Instant now, String brand, boolean ended) {
        return new Incident(
                brand,
                onset,
                detectedAt,
                peak,
                ended ? lastElevated : null,
                now,
                level,
                ended ? 0 : currentLevel,
                inputs,
                cause(),
                trigger,
                firstPost,
                playbook,
                detectedAt,
                mentions,
                peakNegative,
                false,
                waves);
    }

    void writeTo(DataOutput out) throws IOException {
        Encoding.writeTime(out, onset);
        Encoding.writeTime(out, detectedAt);
        Encoding.writeText(out, firstPost);
        causes.writeTo(out);
        Encoding.writeText(out, trigger);
        Encoding.writeText(out, triggerCause == null ? null : triggerCause.code());
        Encoding.writeTime(out, lastElevated);
        Encoding.writeTime(out, peak);
        out.writeLong(peakNegative);
        out.writeInt(level);
        out.writeInt(levelOfWave);
        out.writeInt(waves);
        out.writeInt(currentLevel);
        out.writeLong(inputs.criticalAuthors());
        out.writeDouble(inputs.surge());
        out.writeInt(inputs.channels());
        out.writeDouble(inputs.negativeShare());
        out.writeDouble(inputs.offensiveShare());
        out.writeInt(inputs.outlets());
        out.writeLong(inputs.reach());
        out.writeLong(inputs.discounted());
        Encoding.writeText(out, playbook);
        out.writeLong(mentions);
    }

    static Episode readFrom(DataInput in) throws IOException {
        Instant onset = Encoding.readTime(in);
        Instant detectedAt = Encoding.readTime(in);
        String firstPost = Encoding.readText(in);
        Episode read = new Episode(onset, detectedAt, firstPost, Causes.readFrom(in));
        read.trigger = Encoding.readText(in);
        String cause = Encoding.readText(in);
        read.triggerCause = cause == null ? null : Cause.ofCode(cause);
        read.lastElevated = Encoding.readTime(in);
        read.peak = Encoding.readTime(in);
        read.peakNegative = in.readLong();
        read.level = in.readInt();
        read.levelOfWave = in.readInt();
        read.waves = in.readInt();
        read.currentLevel = in.readInt();
        read.inputs =
                new StormInputs(
                        in.readLong(),
                        in.readDouble(),
                        in.readInt(),
                        in.readDouble(),
                        in.readDouble(),
                        in.readInt(),
                        in.readLong(),
                        in.readLong());
        read.playbook = Encoding.readText(in);
        read.mentions = in.readLong();
        return read;
    }
}
