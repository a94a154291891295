package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.AlertLoad;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

@Timeout(240)
class BacktestJobTest {
    private static final Instant GUST = TestingPosts.START.plus(Duration.ofHours(50));
    private static final Instant STORM = TestingPosts.START.plus(Duration.ofHours(76));
    private static final String COMPLAINT = "is terrible, no power";
    private static final Duration OBSERVED = Duration.ofHours(80);

    @TempDir private Path folder;

    private final TestingSink<Rejection> rejects = new TestingSink<>();

    @Test
    void triesEachBudgetOnTheSamePosts() throws Exception {
        BacktestSummary summary = backtest(lines(), List.of(0.01, 4.0, 36.0));

        assertThat(summary.observed()).isEqualTo(OBSERVED);
        assertThat(summary.trials())
                .extracting(trial -> trial.brand() + " " + trial.budget())
                .containsExactly(
                        "nordlicht 0.01",
                        "nordlicht 4.0",
                        "nordlicht 36.0",
                        "blauwal 0.01",
                        "blauwal 4.0",
                        "blauwal 36.0");
        List<BudgetTrial> trials = summary.trials().subList(0, 3);
        assertThat(trials)
                .extracting(trial -> trial.incidents().size())
                .isSorted()
                .startsWith(1)
                .endsWith(2);
        assertThat(trials).extracting(BudgetTrial::alerts).isSorted();
        assertThat(trials)
                .extracting(trial -> trial.incidents().getLast().onset())
                .allMatch(onset -> !onset.isBefore(STORM));
        assertThat(trials)
                .extracting(trial -> trial.incidents().getLast().firstAlert())
                .isSortedAccordingTo(Comparator.reverseOrder());
        AlertLoad load = trials.get(2).load(summary.observed());
        assertThat(load.openingPerMonth()).isEqualTo(2 * 720 / 80.0);
        assertThat(load.worstDelay()).isBetween(Duration.ZERO, Duration.ofHours(1));
    }

    @Test
    void findsWhatTheRunFinds_whenTheBudgetIsTheWatchlists() throws Exception {
        List<String> lines = lines();
        lines.add(5, "no post");
        BacktestSummary summary = backtest(lines, List.of(4.0));
        BudgetTrial trial = summary.trials().getFirst();

        assertThat(trial.incidents()).isNotEmpty().isEqualTo(summary.run().incidents());
        assertThat(trial.alerts()).isEqualTo(summary.run().alerts().size());
        assertThat(summary.run().rejected()).isEqualTo(1);
        assertThat(rejects.written()).hasSize(1);
    }

    @Test
    void hasRoomForTwentyBudgets() throws Exception {
        List<Double> budgets = DoubleStream.iterate(1, b -> b + 1).limit(20).boxed().toList();

        BacktestSummary summary = backtest(lines(), budgets);

        assertThat(summary.trials()).hasSize(40);
        assertThat(firstAlertsOfNordlicht(summary)).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void observesNothing_whenNothingCanBeRead() throws Exception {
        BacktestSummary summary = backtest(List.of("no post"), List.of(1.0));

        assertThat(summary.observed()).isZero();
        assertThat(summary.trials()).allMatch(trial -> trial.incidents().isEmpty());
    }

    private static List<Instant> firstAlertsOfNordlicht(BacktestSummary summary) {
        return summary.trials().subList(0, 20).stream()
                .map(BudgetTrial::incidents)
                .map(List::getFirst)
                .map(Incident::firstAlert)
                .toList();
    }

    private BacktestSummary backtest(List<String> lines, List<Double> budgets) throws Exception {
        Path file = folder.resolve("posts.ndjson");
        Files.write(file, lines);
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder.resolve("ck")).local();
        MentionSettings settings = MentionSettings.replay(TestingPosts.watchlist());
        BacktestJob.define(Sources.file(env, file), settings, budgets, rejects);
        return BacktestJob.run(env, settings.watchlist(), budgets, progress -> {});
    }

    /** Three days of chatter with some criticism, a gust on the third and a storm on the fourth. */
    private static List<String> lines() {
        List<Post> posts = new ArrayList<>();
        for (int minutes = 0; minutes <= OBSERVED.toMinutes(); minutes += 10) {
            Instant at = TestingPosts.START.plus(Duration.ofMinutes(minutes));
            posts.add(post(at, minutes % 60 == 0 ? COMPLAINT : "was a great help, thank you"));
        }
        addCritics(posts, GUST, 7);
        addCritics(posts, STORM, 90);
        posts.sort(Comparator.comparing(Post::createdAt));
        return new ArrayList<>(posts.stream().map(TestingPosts::json).toList());
    }

    /** One critic after another, each half a minute after the last. */
    private static void addCritics(List<Post> posts, Instant from, int count) {
        for (int i = 0; i < count; i++) {
            posts.add(post(from.plusSeconds(30L * i + 1), COMPLAINT));
        }
    }

    private static Post post(Instant at, String text) {
        String id = String.valueOf(at.getEpochSecond());
        return Post.of("x:" + id, "x", at, "nordlicht " + text)
                .withAuthor(new Author(null, "@u" + id, "", 0, false, AuthorKind.PERSON));
    }
}
