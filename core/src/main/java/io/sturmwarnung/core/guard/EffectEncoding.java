package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.ReplyEffect;
import io.sturmwarnung.core.alert.ReplyEffect.Outcome;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How an effect is written into a brand's state. */
final class EffectEncoding {
    static void write(DataOutput out, ReplyEffect effect) throws IOException {
        Encoding.writeText(out, effect.post());
        Encoding.writeTime(out, effect.createdAt());
        Encoding.writeText(out, effect.text());
        out.writeLong(effect.minutes());
        out.writeDouble(effect.expected());
        out.writeDouble(effect.low());
        out.writeDouble(effect.high());
        out.writeLong(effect.actual());
        out.writeLong(effect.criticalReplies());
        out.writeUTF(effect.outcome().name());
    }

    static ReplyEffect read(DataInput in) throws IOException {
        return new ReplyEffect(
                Encoding.readText(in),
                Encoding.readTime(in),
                Encoding.readText(in),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readLong(),
                in.readLong(),
                Outcome.valueOf(in.readUTF()));
    }

    private EffectEncoding() {}
}
