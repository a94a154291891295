package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MisfireStoryTest {
    private static final Instant FIRING = Instant.parse("2026-06-07T10:30:45Z");

    private final Scenario scenario = Scenario.named("misfire");
    private final List<LabelledPost> labelled = scenario.labelledPosts();

    @Test
    void ownAccountCursesOnce() {
        List<LabelledPost> curses =
                labelled.stream()
                        .filter(post -> post.post().author().kind() == AuthorKind.BRAND)
                        .filter(LabelledPost::offensive)
                        .toList();

        assertThat(curses).hasSize(1);
        assertThat(curses.getFirst().post().id()).isEqualTo(scenario.trigger().orElseThrow());
        assertThat(curses.getFirst().post().author().handle()).isEqualTo("@kastellmotors");
    }

    @Test
    void comesInTwoWaves_inTwoLanguages() {
        assertThat(labelled).hasSizeBetween(2_100, 3_000);
        assertThat(labelled.stream().filter(post -> "en".equals(post.post().language())).count())
                .isGreaterThan(labelled.size() / 4);
        assertThat(criticalWithinTwoHours(FIRING))
                .isGreaterThan(3 * criticalWithinTwoHours(FIRING.minusSeconds(7_200)));
    }

    @Test
    void nobodySpeaksOfWhatHasNotHappenedYet() {
        assertThat(labelled)
                .filteredOn(post -> post.post().createdAt().isBefore(FIRING))
                .noneMatch(post -> post.post().text().matches("(?i).*(bauernopfer|scapegoat).*"));
    }

    private long criticalWithinTwoHours(Instant from) {
        return labelled.stream()
                .filter(post -> post.sentiment() == SentimentLabel.NEGATIVE)
                .map(post -> post.post().createdAt())
                .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(7_200)))
                .count();
    }
}
