package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class QuietStoryTest {
    private final Scenario scenario = Scenario.named("quiet");

    @Test
    void nothingSetsItOff() {
        assertThat(scenario.trigger()).isEmpty();
        assertThat(scenario.posts()).hasSizeBetween(3_500, 4_500);
    }

    @Test
    void campaignBringsMorePosts_butNoMoreCriticismThanUsual() {
        List<LabelledPost> before = between("2026-06-05T06:00:00Z", "2026-06-06T20:00:00Z");
        List<LabelledPost> campaign = between("2026-06-12T06:00:00Z", "2026-06-13T20:00:00Z");

        assertThat((double) campaign.size() / before.size()).isBetween(2.5, 4.5);
        assertThat(criticalShare(before)).isBetween(0.08, 0.2);
        assertThat(criticalShare(campaign)).isBetween(0.08, 0.2);
    }

    @Test
    void giveawayBringsAnEveningOfGoodMood() {
        List<LabelledPost> before = between("2026-06-02T14:00:00Z", "2026-06-02T19:00:00Z");
        List<LabelledPost> giveaway = between("2026-06-09T14:00:00Z", "2026-06-09T19:00:00Z");

        assertThat((double) giveaway.size() / before.size()).isBetween(1.6, 3.5);
        assertThat(criticalShare(giveaway)).isLessThan(0.2);
    }

    private List<LabelledPost> between(String from, String to) {
        return scenario.labelledPosts().stream()
                .filter(post -> !post.post().createdAt().isBefore(Instant.parse(from)))
                .filter(post -> post.post().createdAt().isBefore(Instant.parse(to)))
                .toList();
    }

    private static double criticalShare(List<LabelledPost> posts) {
        long critical =
                posts.stream().filter(post -> post.sentiment() == SentimentLabel.NEGATIVE).count();
        return (double) critical / posts.size();
    }
}
