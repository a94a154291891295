package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.TestingPlaybooks;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A town that talks about one brand: calm weeks by a daily rhythm, storms, cheers and own posts.
 */
final class TestingTown {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final Random random;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private Instant drillSince;

    TestingTown(long seed) {
        random = new Random(seed);
    }

    /** Ordinary talk, by day more than by night. */
    TestingTown talk(Duration from, Duration to, double perDay, double criticalShare) {
        for (long minute = from.toMinutes(); minute < to.toMinutes(); minute++) {
            double hour = minute / 60.0 % 24;
            double rhythm = 1 + 0.9 * Math.sin((hour - 9) / 24 * 2 * Math.PI);
            if (random.nextDouble() < perDay / 1440 * rhythm) {
                say(Duration.ofMinutes(minute), random.nextDouble() < criticalShare, Cause.PRICE);
            }
        }
        return this;
    }

    /** Somebody of 5,000 people says something. */
    TestingTown say(Duration at, boolean critical, Cause cause) {
        return say(at, critical, cause, "Text " + mentions.size());
    }

    /** Somebody criticises in somebody else's words. */
    TestingTown copy(Duration at, String text) {
        return say(at, true, Cause.PRICE, text);
    }

    private TestingTown say(Duration at, boolean critical, Cause cause, String text) {
        int n = mentions.size();
        Instant time = START.plus(at).plusMillis(random.nextInt(60_000));
        String channel = List.of("x", "facebook", "mastodon", "forum").get(random.nextInt(4));
        Author author =
                new Author(
                        "a" + random.nextInt(5_000),
                        null,
                        null,
                        random.nextInt(500),
                        false,
                        AuthorKind.PERSON);
        Post post = Post.of(channel + ":" + n, channel, time, text).withAuthor(author);
        mentions.add(mention(post, false, critical, false, cause));
        return this;
    }

    /** The brand itself says something. */
    TestingTown ownPost(String id, Duration at, boolean offensive, Cause cause) {
        Post post = Post.of(id, "x", START.plus(at), "own words");
        mentions.add(mention(post, true, false, offensive, cause));
        return this;
    }

    /** A campaign that the watchlist knows of. */
    TestingTown campaign(Campaign campaign) {
        campaigns.add(campaign);
        return this;
    }

    /** Everything is a drill, whose storm begins then. */
    TestingTown drill(Duration since) {
        drillSince = START.plus(since);
        return this;
    }

    private static Mention mention(
            Post post, boolean own, boolean critical, boolean offensive, Cause cause) {
        SentimentLabel label = critical ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        new Sentiment(label, critical ? -0.8 : 0, 0.9),
                        new Offence(
                                offensive,
                                offensive ? 1 : 0,
                                offensive ? Offence.Kind.INSULT : Offence.Kind.NONE),
                        Triage.NONE,
                        critical || own ? cause : Cause.UNKNOWN,
                        critical || own ? List.of("words", "Text") : List.of(),
                        AuthorKind.PERSON);
        return new Mention("b", List.of(), post, own, false, post.createdAt(), annotation);
    }

    WatchSettings settings() {
        Brand brand = new Brand("b", "B", "b", List.of(), Map.of(), 4, campaigns, null);
        Playbook playbook = TestingPlaybooks.playbook("general", EnumSet.allOf(Cause.class), 0, 6);
        return new WatchSettings(
                brand, "1", "2", new PlaybookCatalog(List.of(playbook)), List.of(), drillSince);
    }

    /** Everything that was said, by the end of the slot it was said in. */
    Map<Instant, List<Mention>> slots() {
        TreeMap<Instant, List<Mention>> slots = new TreeMap<>();
        long slot = BrandWatch.SLOT.toMillis();
        for (Mention mention : mentions) {
            long end = (mention.observedAt().toEpochMilli() / slot + 1) * slot;
            slots.computeIfAbsent(Instant.ofEpochMilli(end), e -> new ArrayList<>()).add(mention);
        }
        slots.values()
                .forEach(
                        said ->
                                said.sort(
                                        Comparator.comparing((Mention m) -> m.post().createdAt())
                                                .thenComparing(Mention::id)));
        return slots;
    }

    /** The slots in which somebody speaks, and every full minute, until that time. */
    Map<Instant, List<Mention>> minutes(Duration until) {
        Map<Instant, List<Mention>> slots = slots();
        Instant last = START.plus(until);
        for (Instant minute = START.plusSeconds(60);
                !minute.isAfter(last);
                minute = minute.plusSeconds(60)) {
            slots.putIfAbsent(minute, List.of());
        }
        slots.keySet().removeIf(end -> end.isAfter(last));
        return slots;
    }

    /** Watches the town, minute by minute while anything is counted, until that time. */
    List<Findings> watch(BrandWatch watch, Duration until) {
        Map<Instant, List<Mention>> slots = slots();
        List<Findings> findings = new ArrayList<>();
        for (long s = 1; s <= until.toSeconds() / 10; s++) {
            Instant end = START.plusSeconds(10 * s);
            List<Mention> said = slots.getOrDefault(end, List.of());
            if (!said.isEmpty() || (s % 6 == 0 && !watch.idle())) {
                findings.add(watch.endOfSlot(end, said, settings()));
            }
        }
        return findings;
    }
}
