package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Opening;
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
    private final EvidencePost first;
    private EvidencePost firstOfWave;
    private Opening opening;
    private String trigger;
    private Cause triggerCause;
    private Instant waveSince;
    private Instant lastElevated;
    private Instant calmFrom;
    private Instant peak;
    private long peakNegative;
    private int level;
    private int levelOfWave;
    private int waves = 1;
    private int currentLevel;
    private StormInputs inputs = StormInputs.CALM;
    private String playbook;
    private long mentions;

    /**
     * @param onset when the storm began
     * @param detectedAt when it was recognised, and what as
     * @param first the post it began with, or {@code null}
     */
    Episode(Instant onset, Instant detectedAt, Opening opening, EvidencePost first) {
        this(onset, detectedAt, opening, first, new Causes());
    }

    private Episode(
            Instant onset, Instant detectedAt, Opening opening, EvidencePost first, Causes causes) {
        this.onset = onset;
        this.detectedAt = detectedAt;
        this.opening = opening;
        this.first = first;
        this.firstOfWave = first;
        this.causes = causes;
        this.waveSince = detectedAt;
        this.lastElevated = detectedAt;
        this.calmFrom = detectedAt;
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

    /**
     * Breaks out again, after it had ended or while it lasts: another wave.
     *
     * @param newFirst the post the wave began with, or {@code null}
     */
    void breakOut(Instant now, Opening newOpening, EvidencePost newFirst) {
        renew(now);
        waveSince = now;
        levelOfWave = 0;
        waves++;
        opening = newOpening;
        firstOfWave = newFirst;
    }

    /** When it broke out last. */
    Instant waveSince() {
        return waveSince;
    }

    /** What made its last wave a storm. */
    Opening opening() {
        return opening;
    }

    /** Whether its last wave came over days. */
    boolean isSlow() {
        return opening == Opening.SLOW_BURN;
    }

    /** The post its last wave began with, or {@code null}. */
    EvidencePost firstOfWave() {
        return firstOfWave;
    }

    /** Criticism is above the ordinary still. */
    void renew(Instant now) {
        lastElevated = now;
        calmFrom = now;
    }

    /** Nobody can tell whether it is calm: the time does not count towards its end. */
    void holdOpen(Instant now) {
        calmFrom = now;
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

    /**
     * Whether another storm can be this one's next wave: it is over the same, or set off by the
     * same post, or many critics of this one spoke of it too.
     */
    boolean isLike(Episode other) {
        Cause theirs = other.cause();
        return (trigger != null && trigger.equals(other.trigger))
                || (theirs != Cause.UNKNOWN && (theirs == cause() || causes.name(theirs)));
    }

    /** What it is about: the own post that set it off decides, else what most posts name. */
    Cause cause() {
        return triggerCause == null ? causes.main() : triggerCause;
    }

    /**
     * Takes in at which level the brand stands now.
     *
     * @return whether the level is higher than ever before in this wave of the incident
     */
    boolean update(int newLevel, StormInputs newInputs) {
        currentLevel = newLevel;
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
        return !now.isBefore(calmFrom.plus(calm));
    }

    /** The incident as it stands. */
    Incident at(Instant now, WatchSettings settings, boolean ended) {
        return new Incident(
                settings.brand().id(),
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
                first == null ? null : first.id(),
                playbook,
                detectedAt,
                mentions,
                peakNegative,
                settings.drill(),
                waves);
    }

    void writeTo(DataOutput out) throws IOException {
        Encoding.writeTime(out, onset);
        Encoding.writeTime(out, detectedAt);
        out.writeUTF(opening.name());
        Encoding.writeOptionalPost(out, first);
        causes.writeTo(out);
        Encoding.writeOptionalPost(out, firstOfWave);
        Encoding.writeText(out, trigger);
        Encoding.writeText(out, triggerCause == null ? null : triggerCause.code());
        Encoding.writeTime(out, waveSince);
        Encoding.writeTime(out, lastElevated);
        Encoding.writeTime(out, calmFrom);
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
        out.writeLong(inputs.offensive());
        Encoding.writeText(out, playbook);
        out.writeLong(mentions);
    }

    static Episode readFrom(DataInput in) throws IOException {
        Instant onset = Encoding.readTime(in);
        Instant detectedAt = Encoding.readTime(in);
        Opening opening = Opening.valueOf(in.readUTF());
        EvidencePost first = Encoding.readOptionalPost(in);
        Episode read = new Episode(onset, detectedAt, opening, first, Causes.readFrom(in));
        read.firstOfWave = Encoding.readOptionalPost(in);
        read.trigger = Encoding.readText(in);
        String cause = Encoding.readText(in);
        read.triggerCause = cause == null ? null : Cause.ofCode(cause);
        read.waveSince = Encoding.readTime(in);
        read.lastElevated = Encoding.readTime(in);
        read.calmFrom = Encoding.readTime(in);
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
                        in.readLong(),
                        in.readLong());
        read.playbook = Encoding.readText(in);
        read.mentions = in.readLong();
        return read;
    }
}
