package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.MentionMatcher;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistException;
import io.sturmwarnung.core.watchlist.WatchlistReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class DrillScenarioTest {
    private static final Instant NOW = Instant.parse("2026-06-19T12:00:00Z");

    private static Watchlist watchlist(String query) throws WatchlistException {
        return WatchlistReader.read(
                "test",
                """
                brands:
                  - {id: moewe, name: Möwe Reisen, query: '%s', ownAccounts: ['x:@moewereisen']}
                """
                        .formatted(query));
    }

    private static Brand brand(String query) throws WatchlistException {
        return watchlist(query).brands().getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"möwe reisen\"",
                "@moewereisen",
                "#moewereisen",
                "kreuzfahrt",
                "möwe AND (urlaub OR reise)",
                "\"große fahrt\""
            })
    void postsAreFoundByTheBrandsOwnQuery(String query) throws WatchlistException {
        DrillScenario drill = DrillScenario.of(brand(query), NOW, 1).orElseThrow();

        try (MentionMatcher matcher = new MentionMatcher(watchlist(query))) {
            long found =
                    drill.posts().stream().filter(post -> !matcher.match(post).isEmpty()).count();
            assertThat(found).isGreaterThan(drill.posts().size() * 8L / 10);
        }
    }

    @Test
    void endsAtThatMoment_inTheMiddleOfTheStorm() throws WatchlistException {
        DrillScenario drill = DrillScenario.of(brand("moewereisen OR @moewereisen"), NOW, 1).get();

        assertThat(drill.posts())
                .isSortedAccordingTo((a, b) -> a.createdAt().compareTo(b.createdAt()))
                .allMatch(post -> post.createdAt().isBefore(NOW));
        long before =
                drill.posts().stream()
                        .filter(post -> post.createdAt().isBefore(drill.begin()))
                        .count();
        assertThat(before).isGreaterThan(200);
        assertThat(drill.posts().size() - before).isGreaterThan(200);
    }

    @Test
    void isRefused_whereNoWordsAreFoundByTheQuery() throws WatchlistException {
        assertThat(DrillScenario.of(brand("channel:telegram AND moewe"), NOW, 1)).isEmpty();
    }
}
