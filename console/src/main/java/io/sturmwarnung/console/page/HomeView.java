package io.sturmwarnung.console.page;

import io.sturmwarnung.console.live.Snapshot;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first page: every brand and the newest incidents.
 *
 * @param known whether the index has ever answered; if not, silence must not look like calm
 */
record HomeView(List<BrandCard> brands, List<IncidentRow> incidents, boolean known) {

    /** The most incidents on the first page. */
    private static final int INCIDENTS = 20;

    static HomeView of(
            Frame frame, Snapshot snapshot, Watchlist watchlist, PlaybookCatalog playbooks) {
        if (frame.silentSince() != null && snapshot.equals(Snapshot.EMPTY)) {
            return new HomeView(List.of(), List.of(), false);
        }
        Words words = frame.words();
        return new HomeView(
                brands(snapshot, watchlist, words),
                snapshot.incidents().stream()
                        .limit(INCIDENTS)
                        .map(incident -> IncidentRow.of(incident, watchlist, playbooks, words))
                        .toList(),
                true);
    }

    /** The worst first, so that on-call sees it without scrolling. */
    private static List<BrandCard> brands(Snapshot snapshot, Watchlist watchlist, Words words) {
        List<BrandCard> cards = new ArrayList<>();
        for (Brand brand : watchlist.brands()) {
            cards.add(
                    snapshot.metricsOf(brand.id())
                            .map(
                                    metrics ->
                                            BrandCard.of(
                                                    brand.name(),
                                                    metrics,
                                                    snapshot.waitingFor(brand.id()),
                                                    words))
                            .orElseGet(() -> BrandCard.silent(brand.id(), brand.name())));
        }
        for (BrandMetrics metrics : snapshot.metrics()) {
            if (watchlist.brand(metrics.brand()).isEmpty()) {
                cards.add(
                        BrandCard.of(
                                metrics.brand(),
                                metrics,
                                snapshot.waitingFor(metrics.brand()),
                                words));
            }
        }
        cards.sort(Comparator.comparingInt(BrandCard::level).reversed());
        return cards;
    }

    int highestLevel() {
        return brands.stream().mapToInt(BrandCard::level).max().orElse(-1);
    }

    /** For people who listen to the page: all levels in one sentence each. */
    String spoken(Words words) {
        return brands.stream().map(card -> card.spoken(words)).collect(Collectors.joining(". "));
    }

    String title(Words words) {
        return highestLevel() < 0
                ? words.text("title")
                : words.text("title.level", highestLevel(), words.text("title"));
    }
}
