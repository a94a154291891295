package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class SleeperStoryTest {
    private final Scenario scenario = Scenario.named("sleeper");
    private final List<LabelledPost> labelled = scenario.labelledPosts();
    private final Instant growth = scenario.growthFrom().orElseThrow();
    private final Post complaint =
            scenario.posts().stream()
                    .filter(post -> post.text().startsWith("Liebes Team"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void isOneCalmComplaintOfACustomer_answeredWithinTheHour() {
        Post answer =
                repliesBefore(growth).stream()
                        .filter(post -> post.author().kind() == AuthorKind.BRAND)
                        .findFirst()
                        .orElseThrow();

        assertThat(complaint.author().kind()).isEqualTo(AuthorKind.PERSON);
        assertThat(complaint.channel()).isEqualTo("facebook");
        assertThat(complaint.text()).hasSizeGreaterThan(1_000).doesNotContain("!");
        assertThat(answer.createdAt())
                .isBetween(complaint.createdAt(), complaint.createdAt().plusSeconds(3_600));
        assertThat(answer.text()).contains("tut uns sehr leid").doesNotContain("Hotline");
        assertThat(scenario.trigger()).isEmpty();
    }

    @Test
    void sleepsFor70Hours() {
        List<Post> replies = repliesBefore(growth);

        assertThat(Duration.between(complaint.createdAt(), growth).toHours()).isBetween(69L, 70L);
        assertThat(replies).hasSizeBetween(8, 20);
        assertThat(criticalPerHour().entrySet())
                .filteredOn(hour -> hour.getKey().isBefore(growth.truncatedTo(ChronoUnit.HOURS)))
                .allMatch(hour -> hour.getValue() <= 8);
    }

    @Test
    void thenTakesFiveHoursToItsPeak_andIsOverOnMonday() {
        Map<Instant, Long> hours = criticalPerHour();
        Instant peak =
                hours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
        long inFiveHours =
                labelled.stream()
                        .map(LabelledPost::post)
                        .filter(post -> !post.createdAt().isBefore(growth))
                        .filter(post -> post.createdAt().isBefore(growth.plusSeconds(5 * 3_600)))
                        .count();

        assertThat(Duration.between(growth, peak).toMinutes()).isBetween(3 * 60L, 6 * 60L);
        assertThat(inFiveHours).isGreaterThan(2_000);
        assertThat(labelled).hasSizeBetween(7_500, 10_500);
        assertThat(hours.getOrDefault(Instant.parse("2026-06-22T20:00:00Z"), 0L))
                .isLessThan(hours.get(peak) / 20);
    }

    @Test
    void spreadsToOtherChannelsAndTheNews() {
        assertThat(scenario.posts())
                .extracting(Post::channel)
                .contains("x", "facebook", "mastodon", "bluesky", "forum", "blog", "news");
        assertThat(scenario.posts())
                .filteredOn(post -> post.author().kind() == AuthorKind.MEDIA)
                .allMatch(post -> post.createdAt().isAfter(growth.plusSeconds(2 * 3_600)))
                .hasSizeGreaterThan(20);
    }

    @Test
    void nobodySpeaksOfWhatHasNotHappenedYet() {
        assertThat(scenario.posts())
                .filteredOn(post -> post.createdAt().isBefore(growth))
                .noneMatch(post -> post.text().matches("(?i).*(shitstorm|zahlfürnix).*"));
    }

    private List<Post> repliesBefore(Instant time) {
        return scenario.posts().stream()
                .filter(post -> complaint.id().equals(post.inReplyTo()))
                .filter(post -> post.createdAt().isBefore(time))
                .toList();
    }

    private Map<Instant, Long> criticalPerHour() {
        return labelled.stream()
                .filter(post -> post.sentiment() == SentimentLabel.NEGATIVE)
                .collect(
                        Collectors.groupingBy(
                                post -> post.post().createdAt().truncatedTo(ChronoUnit.HOURS),
                                Collectors.counting()));
    }
}
