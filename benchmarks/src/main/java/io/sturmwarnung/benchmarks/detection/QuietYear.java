package io.sturmwarnung.benchmarks.detection;

import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.Findings;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Watches brands of all sizes through weeks in which nothing happens, and prints how often each was
 * alerted a month, with the 95 % confidence interval of a Poisson count over all of them.
 * Arguments: weeks (52), brands (20), mentions a day of the smallest (1) and of the largest.
 */
public final class QuietYear {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final double BUDGET = 4;
    private static final double[] SHAPES = {4, 10, 40};
    private static final double DAYS_OF_MONTH = 30;

    private QuietYear() {}

    public static void main(String[] args) {
        int weeks = args.length > 0 ? Integer.parseInt(args[0]) : 52;
        int brands = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        double smallest = args.length > 2 ? Double.parseDouble(args[2]) : 1;
        double largest = args.length > 3 ? Double.parseDouble(args[3]) : 30_000;
        double months = weeks * 7.0 / DAYS_OF_MONTH;
        long all = 0;
        System.out.printf(
                Locale.ROOT, "%d quiet weeks, budget %.0f alerts a month%n", weeks, BUDGET);
        for (int i = 0; i < brands; i++) {
            double perDay = smallest * Math.pow(largest / smallest, i / Math.max(1.0, brands - 1));
            QuietBrand brand = new QuietBrand("b" + i, perDay / 24, SHAPES[i % 3], i + 1);
            long incidents = incidents(brand, weeks);
            all += incidents;
            System.out.printf(
                    Locale.ROOT,
                    "%,10.0f mentions a day, shape %2.0f: %3d incidents, %.2f a month%n",
                    perDay,
                    SHAPES[i % 3],
                    incidents,
                    incidents / months);
        }
        double brandMonths = brands * months;
        System.out.printf(
                Locale.ROOT,
                "all: %d false alarms in %.0f brand-months, %.3f a month, 95 %% from %.3f to %.3f%n",
                all,
                brandMonths,
                all / brandMonths,
                lower(all) / brandMonths,
                upper(all) / brandMonths);
    }

    private static long incidents(QuietBrand quiet, int weeks) {
        Brand brand =
                new Brand(
                        quiet.name(),
                        quiet.name(),
                        "x",
                        List.of(),
                        Map.of(),
                        BUDGET,
                        List.of(),
                        null);
        WatchSettings settings = new WatchSettings(brand, "1", "1", PlaybookCatalog.bundled());
        BrandWatch watch = new BrandWatch();
        long slot = BrandWatch.SLOT.toMillis();
        long slots = Duration.ofDays(7L * weeks).toMillis() / slot;
        Set<String> incidents = new HashSet<>();
        for (long s = 0; s < slots; s++) {
            Instant begin = START.plusMillis(s * slot);
            List<Mention> mentions = quiet.slot(begin, slot);
            Instant end = begin.plusMillis(slot);
            if (!mentions.isEmpty() || (end.getEpochSecond() % 60 == 0 && !watch.idle())) {
                Findings findings = watch.endOfSlot(end, mentions, settings);
                findings.alert().ifPresent(alert -> incidents.add(alert.incident() + alert.wave()));
            }
        }
        return incidents.size();
    }

    /**
     * The least mean that lets believe in so many events (Garwood 1936), by the normal in roots.
     */
    private static double lower(long events) {
        return events == 0 ? 0 : Math.pow(Math.max(0, Math.sqrt((double) events) - 0.98), 2);
    }

    /** The largest mean that lets believe in so few events; 3.69 for none. */
    private static double upper(long events) {
        return events == 0 ? 3.69 : Math.pow(Math.sqrt((double) events + 1) + 0.98, 2);
    }
}
