package io.sturmwarnung.benchmarks.detection;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.Findings;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Brands from a few to thousands of mentions a minute, with the same settings: four known weeks,
 * quiet hours, then an hour in which criticism grows until talk has tripled. Prints false alarms
 * before, how soon the storm is told of, what a post costs (CPU time of the thread) and how large
 * the state is. Arguments: quiet hours (6), mentions a minute of the largest (3,000).
 */
public final class GiantBrands {
    private static final Instant START = Instant.parse("2026-02-02T09:00:00Z");
    private static final Duration KNOWN = Duration.ofDays(28);
    private static final Duration STORM = Duration.ofHours(1);
    private static final long SLOT = BrandWatch.SLOT.toMillis();
    private static final PlaybookCatalog PLAYBOOKS = PlaybookCatalog.bundled();
    private static final int WORDS = 14;
    private static final int VOCABULARY = 20_000;

    private final QuietBrand brand;
    private final Brand watched;
    private final double perMinute;
    private final Random random = new Random(7);
    private final List<Alert> alerts = new ArrayList<>();
    private BrandWatch watch;
    private long posts;
    private long nanos;

    private GiantBrands(double perMinute) {
        this.perMinute = perMinute;
        this.brand = new QuietBrand("b", perMinute * 60, 10, 1);
        this.watched = new Brand("b", "B", "x", List.of(), Map.of(), 4, List.of(), null);
    }

    public static void main(String[] args) throws IOException {
        Duration quiet = Duration.ofHours(args.length > 0 ? Long.parseLong(args[0]) : 6);
        double largest = args.length > 1 ? Double.parseDouble(args[1]) : 3_000;
        new GiantBrands(largest / 10).run(quiet);
        System.out.println("Compiled; from here on it counts.");
        for (double perMinute = largest / 1_000; perMinute <= largest; perMinute *= 10) {
            new GiantBrands(perMinute).run(quiet);
        }
    }

    private void run(Duration quiet) throws IOException {
        TreeMap<Instant, Baseline.Hour> past = new TreeMap<>();
        for (Instant hour = START.minus(KNOWN);
                hour.isBefore(START);
                hour = hour.plusSeconds(3_600)) {
            past.put(hour, brand.hour(hour));
        }
        watch = BrandWatch.after(past, watched);
        Instant storm = START.plus(quiet);
        for (Instant at = START; at.isBefore(storm.plus(STORM)); at = at.plusMillis(SLOT)) {
            List<Mention> mentions = new ArrayList<>(retold(brand.slot(at, SLOT)));
            mentions.addAll(criticism(storm, at));
            mentions.sort(Comparator.comparing(mention -> mention.post().createdAt()));
            watch(at.plusMillis(SLOT), mentions);
        }
        print(storm);
    }

    /** Twice as many critics come, after an hour, as mentions are usual. */
    private List<Mention> criticism(Instant storm, Instant at) {
        List<Mention> critics = new ArrayList<>();
        double grown = (double) Duration.between(storm, at).toMillis() / STORM.toMillis();
        double most = 2 * Math.max(0, grown) * perMinute * SLOT / 60_000;
        for (double i = random.nextDouble(); i < most; i++) {
            critics.add(brand.mention(at.plusMillis(random.nextInt((int) SLOT)), true, sentence()));
        }
        return critics;
    }

    /** The same mentions with texts of ordinary length, as words cost too. */
    private List<Mention> retold(List<Mention> mentions) {
        return mentions.stream()
                .map(each -> brand.mention(each.post().createdAt(), each.critical(), sentence()))
                .toList();
    }

    private String sentence() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            // Few words are frequent, most are rare.
            double rank = Math.pow(VOCABULARY, random.nextDouble());
            text.append(word((int) rank)).append(' ');
        }
        return text.toString();
    }

    /** A word of letters alone: digits would not tell it from another one. */
    private static String word(int rank) {
        StringBuilder word = new StringBuilder("wo");
        for (int rest = rank; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26));
        }
        return word.toString();
    }

    private void watch(Instant end, List<Mention> mentions) {
        WatchSettings settings = new WatchSettings(watched, "1", "1", PLAYBOOKS);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (!mentions.isEmpty() || end.getEpochSecond() % 60 == 0) {
            Findings findings = watch.endOfSlot(end, mentions, settings);
            findings.alert().ifPresent(alerts::add);
        }
        nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        posts += mentions.size();
    }

    private void print(Instant storm) throws IOException {
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        watch.writeTo(new DataOutputStream(state));
        long early = alerts.stream().filter(alert -> alert.createdAt().isBefore(storm)).count();
        String told =
                alerts.stream()
                        .filter(alert -> !alert.createdAt().isBefore(storm))
                        .map(
                                alert ->
                                        "level %d after %d min"
                                                .formatted(
                                                        alert.level(),
                                                        Duration.between(storm, alert.createdAt())
                                                                .toMinutes()))
                        .toList()
                        .toString();
        System.out.printf(
                Locale.ROOT,
                "%,8.0f a minute: %,10d posts, %5.1f microseconds each, state %,6.1f MB, false alarms"
                        + " %d, storm: %s%n",
                perMinute,
                posts,
                nanos / 1e3 / posts,
                state.size() / 1e6,
                early,
                told);
    }
}
