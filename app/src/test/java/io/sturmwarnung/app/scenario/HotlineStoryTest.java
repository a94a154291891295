package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

class HotlineStoryTest {
    private final Scenario scenario = Scenario.named("hotline");
    private final List<LabelledPost> labelled = scenario.labelledPosts();
    private final Post trigger =
            scenario.posts().stream()
                    .filter(post -> post.id().equals(scenario.trigger().orElseThrow()))
                    .findFirst()
                    .orElseThrow();

    @Test
    void isBigEnough() {
        assertThat(labelled).hasSizeBetween(8_000, 11_000);
        assertThat(scenario.posts().stream().map(post -> post.author().identity()).distinct())
                .hasSizeGreaterThan(3_000);
        assertThat(scenario.posts())
                .extracting(Post::channel)
                .contains("x", "facebook", "mastodon", "bluesky", "forum", "blog", "news");
        assertThat(share(labelled, post -> "en".equals(post.post().language())))
                .isBetween(0.09, 0.18);
    }

    @Test
    void isQuietAndALittleCritical_beforeTheTrigger() {
        List<LabelledPost> quiet =
                people().stream().filter(post -> before(post, trigger.createdAt())).toList();
        Map<String, Long> perDay =
                quiet.stream()
                        .collect(
                                Collectors.groupingBy(
                                        post -> post.post().createdAt().toString().substring(0, 10),
                                        Collectors.counting()));

        assertThat(quiet.getFirst().post().createdAt())
                .isBefore(trigger.createdAt().minus(Duration.ofDays(14)));
        assertThat(perDay.values()).allMatch(count -> count >= 40 && count <= 150);
        assertThat(share(quiet, HotlineStoryTest::critical)).isBetween(0.12, 0.20);
    }

    @Test
    void triggerIsAnOwnReplyThatSendsCustomersAway() {
        assertThat(trigger.author().kind()).isEqualTo(AuthorKind.BRAND);
        assertThat(trigger.inReplyTo()).isNotNull();
        assertThat(trigger.text()).contains("kein Ort für Beschwerden", "Hotline");
    }

    @Test
    void criticismComesWithinMinutes_fromManyPeople() {
        Instant at = trigger.createdAt();
        List<LabelledPost> critical =
                people().stream()
                        .filter(post -> !before(post, at) && before(post, at.plusSeconds(1_800)))
                        .filter(HotlineStoryTest::critical)
                        .toList();

        assertThat(critical).hasSizeBetween(20, 32);
        assertThat(critical.getFirst().post().createdAt())
                .isBetween(at.plusSeconds(90), at.plusSeconds(300));
        assertThat(critical.stream().map(post -> post.post().author().id()).distinct())
                .hasSizeGreaterThan(19);
    }

    @Test
    void mediaArriveLate() {
        Instant first =
                scenario.posts().stream()
                        .filter(post -> post.channel().equals("news"))
                        .map(Post::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<Post> media =
                scenario.posts().stream()
                        .filter(post -> post.author().kind() == AuthorKind.MEDIA)
                        .toList();

        assertThat(first).isAfter(Instant.parse("2026-06-20T00:00:00Z"));
        assertThat(media.getFirst().createdAt())
                .isAfter(trigger.createdAt().plus(Duration.ofHours(3)));
        assertThat(media.stream().map(post -> post.author().id()).distinct())
                .hasSizeGreaterThan(20);
    }

    @Test
    void peaksOnSaturdayEvening_andIsOverOnTuesday() {
        Map<Instant, Long> hours =
                labelled.stream()
                        .filter(HotlineStoryTest::critical)
                        .collect(
                                Collectors.groupingBy(
                                        post ->
                                                post.post()
                                                        .createdAt()
                                                        .truncatedTo(ChronoUnit.HOURS),
                                        Collectors.counting()));
        Instant peak =
                hours.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();

        assertThat(peak)
                .isBetween(
                        Instant.parse("2026-06-20T17:00:00Z"),
                        Instant.parse("2026-06-20T21:00:00Z"));
        assertThat(hours.getOrDefault(Instant.parse("2026-06-23T20:00:00Z"), 0L))
                .isLessThan(hours.get(peak) / 20);
    }

    @Test
    void knowsRepostsAndInsults() {
        List<LabelledPost> storm =
                labelled.stream().filter(post -> !before(post, trigger.createdAt())).toList();

        assertThat(share(storm, LabelledPost::offensive)).isBetween(0.04, 0.15);
        assertThat(share(storm, post -> post.post().repostOf() != null)).isBetween(0.1, 0.3);
        assertThat(share(storm, HotlineStoryTest::critical)).isBetween(0.6, 0.85);
    }

    private List<LabelledPost> people() {
        return labelled.stream()
                .filter(post -> post.post().author().kind() == AuthorKind.PERSON)
                .toList();
    }

    private static boolean critical(LabelledPost post) {
        return post.sentiment() == SentimentLabel.NEGATIVE;
    }

    private static boolean before(LabelledPost post, Instant time) {
        return post.post().createdAt().isBefore(time);
    }

    private static double share(List<LabelledPost> posts, Predicate<LabelledPost> condition) {
        return (double) posts.stream().filter(condition).count() / posts.size();
    }
}
