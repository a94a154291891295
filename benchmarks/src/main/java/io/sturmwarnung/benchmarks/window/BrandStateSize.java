package io.sturmwarnung.benchmarks.window;

import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How many bytes a checkpoint holds of one brand, after two days of so many mentions each.
 *
 * <p>Run: {@code benchmarks/run window.BrandStateSize}.
 */
public final class BrandStateSize {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final int SLOTS_A_DAY = (int) (Duration.ofDays(1).toMillis() / slotMillis());
    private static final WatchSettings SETTINGS =
            new WatchSettings(
                    new Brand("b", "B", "b", List.of(), Map.of(), 4, List.of(), null),
                    "1",
                    "1",
                    PlaybookCatalog.bundled());

    /** What is said about a brand, and by how many. */
    record Talk(int perDay, int people, int topics, int channels) {}

    /** Prints one line for each brand. */
    public static void main(String[] args) throws IOException {
        System.out.println("mentions a day   people  topics  channels  state in KB");
        for (Talk talk :
                List.of(
                        new Talk(100, 80, 3, 4),
                        new Talk(5_000, 3_000, 8, 6),
                        new Talk(100_000, 50_000, 15, 10),
                        new Talk(500_000, 150_000, 30, 30))) {
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%,14d %,8d %7d %9d %,12d",
                            talk.perDay(),
                            talk.people(),
                            talk.topics(),
                            talk.channels(),
                            bytesAfter(talk) / 1024));
        }
    }

    static long bytesAfter(Talk talk) throws IOException {
        BrandWatch watch = new BrandWatch();
        Random random = new Random(1);
        double due = 0;
        for (int slot = 0; slot < 2 * SLOTS_A_DAY; slot++) {
            Instant begin = START.plusMillis(slot * slotMillis());
            due += (double) talk.perDay() / SLOTS_A_DAY;
            List<Mention> mentions = new ArrayList<>();
            for (; due >= 1; due--) {
                mentions.add(mention(talk, slot + ":" + mentions.size(), begin, random));
            }
            watch.endOfSlot(begin.plusMillis(slotMillis()), mentions, SETTINGS);
        }
        CountedBytes bytes = new CountedBytes();
        watch.writeTo(new DataOutputStream(bytes));
        return bytes.count;
    }

    private static long slotMillis() {
        return BrandWatch.SLOT.toMillis();
    }

    private static Mention mention(Talk talk, String id, Instant time, Random random) {
        boolean critical = random.nextInt(5) == 0;
        Author author =
                new Author(
                        "a" + random.nextInt(talk.people()),
                        null,
                        null,
                        random.nextInt(500),
                        false,
                        AuthorKind.PERSON);
        String channel = "channel-" + random.nextInt(talk.channels());
        String text = "What somebody says about a brand in some words, number " + id;
        Annotation annotation =
                new Annotation(
                        Language.ENGLISH,
                        new Sentiment(
                                critical ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL,
                                critical ? -1 : 0,
                                random.nextDouble()),
                        new Offence(false, 0, Offence.Kind.NONE),
                        Triage.NONE,
                        Cause.UNKNOWN,
                        List.of(),
                        AuthorKind.PERSON);
        return new Mention(
                "b",
                List.of("topic-" + random.nextInt(talk.topics())),
                Post.of(channel + ":" + id, channel, time, text).withAuthor(author),
                false,
                false,
                time,
                annotation);
    }

    private static final class CountedBytes extends OutputStream {
        private long count;

        @Override
        public void write(int oneByte) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    private BrandStateSize() {}
}
