package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.window.Counter;
import io.sturmwarnung.core.window.DistinctCounts;
import io.sturmwarnung.core.window.SlidingCounts;
import io.sturmwarnung.core.window.WindowFigures;

import org.apache.lucene.util.StringHelper;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Finds critical mentions that are no voices of their own: near copies of a text that others have
 * posted within the hour without passing it on openly, and more than {@value #VOICES} critical
 * posts of one account. Near copies are found by MinHash signatures over pairs of words in {@value
 * #BANDS} bands of {@value #ROWS} (Broder 1997; Leskovec, Rajaraman and Ullman 2014, chapter 3):
 * texts that share four fifths of their pairs meet in a band with a chance of 94 %, those that
 * share a third with 14 %.
 *
 * <p>Size: at most {@value #MOST} bands and as many accounts of 50 bytes, one hour of counts, and
 * 90 bytes for each account with a voice of its own within the hour.
 */
final class Coordination {
    private static final Duration SLOT = Duration.ofSeconds(10);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int MOST = 20_000;

    static final int BANDS = 4;
    static final int ROWS = 3;

    /** Everybody says "Frechheit!"; only longer texts are somebody's wording. */
    private static final int MIN_WORDS = 6;

    /** The first posts of a wording may be chance; from then on it is a campaign. */
    static final int ORIGINALS = 3;

    /** How often one account is heard within the hour. */
    static final int VOICES = 3;

    private static final long[] MULTIPLIERS =
            new Random(1).longs(BANDS * ROWS).map(number -> number | 1).toArray();

    /** What was seen of a wording or an account: how often, and when first. */
    private record Seen(int times, long since) {}

    private final Map<Long, Seen> wordings = new LinkedHashMap<>();
    private final Map<Long, Seen> accounts = new LinkedHashMap<>();
    private final SlidingCounts discounted;
    private final DistinctCounts voices;

    Coordination() {
        this(
                new SlidingCounts(SLOT, FIVE_MINUTES, HOUR),
                new DistinctCounts(SLOT, FIVE_MINUTES, HOUR));
    }

    private Coordination(SlidingCounts discounted, DistinctCounts voices) {
        this.discounted = discounted;
        this.voices = voices;
    }

    /** The numbers that decide, to tell versions of them apart. */
    static String describe() {
        return BANDS + " " + ROWS + " " + MIN_WORDS + " " + ORIGINALS + " " + VOICES;
    }

    /** Notes a critical mention; returns whether it counts as a voice of its own. */
    boolean add(Mention mention) {
        long time = mention.post().createdAt().toEpochMilli();
        long account = account(mention);
        boolean loud = seen(accounts, account, time) > VOICES;
        boolean copy = mention.post().repostOf() == null && isCopy(mention.post().text(), time);
        if (loud || copy) {
            discounted.add(time, Counter.NEGATIVE, 1);
            return false;
        }
        voices.see(time, account);
        return true;
    }

    void advanceTo(Instant end) {
        discounted.advanceTo(end.toEpochMilli() - 1);
        voices.advanceTo(end.toEpochMilli() - 1);
    }

    /** Critical mentions of the last hour that are no voices of their own. */
    long inHour() {
        return discounted.sum(1, Counter.NEGATIVE);
    }

    /** The figures of five minutes without what is no voice of its own. */
    WindowFigures ownVoices(WindowFigures fiveMinutes) {
        return fiveMinutes.without(discounted.sum(0, Counter.NEGATIVE), voices.count(0));
    }

    /** The figures of an hour without what is no voice of its own. */
    WindowFigures ownVoicesOfHour(WindowFigures hour) {
        return hour.without(inHour(), voices.count(1));
    }

    private boolean isCopy(String text, long time) {
        List<String> words = wording(text);
        if (words.size() < MIN_WORDS) {
            return false;
        }
        int[] signature = signature(words);
        boolean copy = false;
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = key * 0x9E3779B97F4A7C15L + signature[band * ROWS + row];
            }
            copy |= seen(wordings, key, time) > ORIGINALS;
        }
        return copy;
    }

    /** The words somebody chose: without handles, hashtags, links and signs. */
    private static List<String> wording(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.toLowerCase(Locale.ROOT).split("\\s+")) {
            boolean chosen =
                    !part.startsWith("@") && !part.startsWith("#") && !part.startsWith("http");
            StringBuilder word = new StringBuilder();
            for (int i = 0; chosen && i < part.length(); i++) {
                if (Character.isLetter(part.charAt(i))) {
                    word.append(part.charAt(i));
                }
            }
            if (!word.isEmpty()) {
                words.add(word.toString());
            }
        }
        return words;
    }

    /**
     * For each hash function the smallest hash of all pairs of neighbouring words. The functions
     * are one hash multiplied by different odd numbers (multiply-shift, Dietzfelbinger et al.
     * 1997).
     */
    private static int[] signature(List<String> words) {
        int[] signature = new int[BANDS * ROWS];
        Arrays.fill(signature, Integer.MAX_VALUE);
        for (int i = 0; i + 1 < words.size(); i++) {
            long pair = words.get(i).hashCode() * 0x9E3779B97F4A7C15L + words.get(i + 1).hashCode();
            pair = (pair ^ (pair >>> 29)) * 0xBF58476D1CE4E5B9L;
            pair ^= pair >>> 32;
            for (int h = 0; h < signature.length; h++) {
                int hash = (int) ((pair * MULTIPLIERS[h]) >>> 32);
                signature[h] = Math.min(signature[h], hash);
            }
        }
        return signature;
    }

    private static long account(Mention mention) {
        String identity = mention.post().author().identity();
        String key = mention.post().channel() + '\n' + (identity == null ? mention.id() : identity);
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        long high = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 1);
        return (high << 32)
                | (StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 2) & 0xffffffffL);
    }

    /** Counts one more within the hour of the first one. */
    private static int seen(Map<Long, Seen> things, long key, long time) {
        Seen before = things.get(key);
        boolean fresh = before == null || time - before.since() >= HOUR.toMillis();
        Seen now = fresh ? new Seen(1, time) : new Seen(before.times() + 1, before.since());
        if (fresh) {
            // Taken out and put in again, so that the oldest is first.
            things.remove(key);
            if (things.size() >= MOST) {
                things.remove(things.keySet().iterator().next());
            }
        }
        things.put(key, now);
        return now.times();
    }

    void writeTo(DataOutput out) throws IOException {
        discounted.writeTo(out);
        voices.writeTo(out);
        write(out, wordings);
        write(out, accounts);
    }

    static Coordination readFrom(DataInput in) throws IOException {
        Coordination read =
                new Coordination(SlidingCounts.readFrom(in), DistinctCounts.readFrom(in));
        read(in, read.wordings);
        read(in, read.accounts);
        return read;
    }

    private static void write(DataOutput out, Map<Long, Seen> things) throws IOException {
        out.writeInt(things.size());
        for (Map.Entry<Long, Seen> thing : things.entrySet()) {
            out.writeLong(thing.getKey());
            out.writeInt(thing.getValue().times());
            out.writeLong(thing.getValue().since());
        }
    }

    private static void read(DataInput in, Map<Long, Seen> things) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            things.put(in.readLong(), new Seen(in.readInt(), in.readLong()));
        }
    }
}
