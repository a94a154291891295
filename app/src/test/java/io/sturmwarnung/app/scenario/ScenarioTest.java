package io.sturmwarnung.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for every bundled scenario. */
class ScenarioTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void listsTheKnownNames_whenAskedForAnUnknownOne() {
        assertThat(Scenario.names()).containsExactly("hotline", "misfire", "sleeper", "quiet");
        assertThatThrownBy(() -> Scenario.named("tsunami"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tsunami", "hotline, misfire, sleeper, quiet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void tellsTheSameStory_whenTheSeedIsTheSame(String name) {
        Scenario scenario = Scenario.named(name);

        assertThat(Scenario.named(name).labelledPosts()).isEqualTo(scenario.labelledPosts());
        assertThat(Scenario.named(name, 7).posts()).isNotEqualTo(scenario.posts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void isSortedAndConsistent(String name) {
        List<Post> posts = Scenario.named(name).posts();

        assertThat(posts).isSortedAccordingTo(Comparator.comparing(Post::createdAt));
        assertThat(posts).extracting(Post::id).doesNotHaveDuplicates();
        assertThat(posts).allSatisfy(post -> assertThat(post.text()).isNotBlank());
        assertThat(posts.getFirst().createdAt()).isAfterOrEqualTo(Everyday.BEGIN);
        assertReferencesPointBack(posts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void leavesNoSlotUnfilled(String name) {
        assertThat(Scenario.named(name).posts())
                .noneMatch(post -> post.text().matches("(?s).*[{}|].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void rarelyRepeatsItself(String name) {
        List<String> ownWords =
                Scenario.named(name).posts().stream()
                        .filter(post -> post.repostOf() == null)
                        .map(Post::text)
                        .toList();

        assertThat((double) ownWords.stream().distinct().count() / ownWords.size())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void speaksForTheCompanyFromItsOwnAccountsOnly(String name) {
        Scenario scenario = Scenario.named(name);
        List<Post> own =
                scenario.posts().stream()
                        .filter(post -> post.author().kind() == AuthorKind.BRAND)
                        .toList();

        assertThat(own).hasSizeGreaterThan(10);
        assertThat(own)
                .allSatisfy(
                        post -> assertThat(scenario.watchlist()).contains(post.channel() + ":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hotline", "misfire", "sleeper", "quiet"})
    void beginsLivePacingWithinTheStory(String name) {
        Scenario scenario = Scenario.named(name);
        List<Post> posts = scenario.posts();

        assertThat(scenario.liveFrom())
                .isBetween(posts.getFirst().createdAt(), posts.getLast().createdAt());
        scenario.trigger()
                .map(id -> byId(posts).get(id).createdAt())
                .ifPresent(at -> assertThat(scenario.liveFrom()).isBefore(at));
        assertThat(scenario.description()).endsWith(".");
    }

    @Test
    void writesOnePostALineWithItsLabel() throws Exception {
        Scenario scenario = Scenario.named("misfire");
        Path file = folder.resolve("posts.ndjson");

        scenario.writeTo(file);
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSameSizeAs(scenario.posts());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode json = JSON.readTree(lines.get(i));
            LabelledPost post = scenario.labelledPosts().get(i);
            assertThat(json.get("id").asText()).isEqualTo(post.post().id());
            assertThat(json.get("text").asText()).isEqualTo(post.post().text());
            assertThat(json.get("label").get("sentiment").asText())
                    .isEqualTo(post.sentiment().code());
            assertThat(json.get("label").get("offensive").asBoolean()).isEqualTo(post.offensive());
        }
    }

    private static void assertReferencesPointBack(List<Post> posts) {
        Map<String, Post> byId = byId(posts);
        for (Post post : posts) {
            for (String id : referencesOf(post)) {
                Instant earlier = byId.get(id).createdAt();
                assertThat(earlier).isBeforeOrEqualTo(post.createdAt());
                assertThat(byId.get(id).channel()).isEqualTo(post.channel());
            }
        }
    }

    private static List<String> referencesOf(Post post) {
        return Stream.of(post.inReplyTo(), post.repostOf(), post.conversation())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Post> byId(List<Post> posts) {
        return posts.stream().collect(Collectors.toMap(Post::id, post -> post));
    }
}
