package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.SlowBurn;
import io.sturmwarnung.core.guard.OwnPostGuard;
import io.sturmwarnung.core.window.BrandWindows;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * All that is remembered of one brand beside its incident, and how it is written.
 *
 * @param windows what was counted
 * @param baseline what is usual
 * @param spread how far criticism has come
 * @param critical posts that an alert may quote
 * @param ownPosts own posts that could set off a storm
 * @param words what is usually said
 * @param slowBurn criticism that grows over days
 * @param coordination who speaks with somebody else's words, or too often
 * @param past incidents that have ended
 * @param daily what was criticised day by day
 * @param elevation how long criticism has been above the ordinary
 * @param hearing which of its channels can be heard
 * @param guard watches what it says itself
 */
record BrandMemory(
        BrandWindows windows,
        Baseline baseline,
        Spread spread,
        CriticalPosts critical,
        OwnPosts ownPosts,
        Words words,
        SlowBurn slowBurn,
        Coordination coordination,
        PastIncidents past,
        DailyPosts daily,
        Elevation elevation,
        Hearing hearing,
        OwnPostGuard guard) {
    private static final int FORMAT = 6;

    /** Nothing was said yet. */
    static BrandMemory empty() {
        return new BrandMemory(
                new BrandWindows(),
                new Baseline(),
                new Spread(),
                new CriticalPosts(),
                new OwnPosts(),
                new Words(),
                new SlowBurn(),
                new Coordination(),
                new PastIncidents(),
                new DailyPosts(),
                new Elevation(),
                new Hearing(),
                new OwnPostGuard());
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        windows.writeTo(out);
        baseline.writeTo(out);
        spread.writeTo(out);
        critical.writeTo(out);
        ownPosts.writeTo(out);
        words.writeTo(out);
        slowBurn.writeTo(out);
        coordination.writeTo(out);
        past.writeTo(out);
        daily.writeTo(out);
        elevation.writeTo(out);
        hearing.writeTo(out);
        guard.writeTo(out);
    }

    static BrandMemory readFrom(DataInput in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("brand state has format " + format + ", expected " + FORMAT);
        }
        return new BrandMemory(
                BrandWindows.readFrom(in),
                Baseline.readFrom(in),
                Spread.readFrom(in),
                CriticalPosts.readFrom(in),
                OwnPosts.readFrom(in),
                Words.readFrom(in),
                SlowBurn.readFrom(in),
                Coordination.readFrom(in),
                PastIncidents.readFrom(in),
                DailyPosts.readFrom(in),
                Elevation.readFrom(in),
                Hearing.readFrom(in),
                OwnPostGuard.readFrom(in));
    }
}
