package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How values that may be missing are written into a brand's state; a missing one is {@code null}.
 */
public final class Encoding {
    private static final long NO_TIME = Long.MIN_VALUE;

    public static void writeText(DataOutput out, String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static String readText(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static void writeTime(DataOutput out, Instant time) throws IOException {
        out.writeLong(time == null ? NO_TIME : time.getEpochSecond());
        out.writeInt(time == null ? 0 : time.getNano());
    }

    public static Instant readTime(DataInput in) throws IOException {
        long seconds = in.readLong();
        int nanos = in.readInt();
        return seconds == NO_TIME ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    public static void writePost(DataOutput out, EvidencePost post) throws IOException {
        writeText(out, post.id());
        writeText(out, post.channel());
        writeTime(out, post.createdAt());
        writeText(out, post.author());
        writeText(out, post.text());
        writeText(out, post.url());
        out.writeLong(post.reach());
        out.writeUTF(post.authorKind().name());
        out.writeUTF(post.cause().name());
        out.writeInt(post.causeWords().size());
        for (String word : post.causeWords()) {
            writeText(out, word);
        }
        out.writeUTF(post.offence().name());
        out.writeLong(post.replies());
    }

    public static EvidencePost readPost(DataInput in) throws IOException {
        return new EvidencePost(
                readText(in),
                readText(in),
                readTime(in),
                readText(in),
                readText(in),
                readText(in),
                in.readLong(),
                AuthorKind.valueOf(in.readUTF()),
                Cause.valueOf(in.readUTF()),
                readTexts(in),
                Offence.Kind.valueOf(in.readUTF()),
                in.readLong());
    }

    public static void writeOptionalPost(DataOutput out, EvidencePost post) throws IOException {
        out.writeBoolean(post != null);
        if (post != null) {
            writePost(out, post);
        }
    }

    public static EvidencePost readOptionalPost(DataInput in) throws IOException {
        return in.readBoolean() ? readPost(in) : null;
    }

    private static List<String> readTexts(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private Encoding() {}
}
