package io.sturmwarnung.elastic.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.testing.TestingDocuments;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CorrectionsIT {
    private static final Instant TIME = Instant.parse("2026-11-30T20:00:00Z");

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();
    private final ActionLog log = new ActionWriter(elasticsearch.connection().client());
    private final Counts counts = new Counts(elasticsearch.connection().client());

    @BeforeEach
    void clear() {
        elasticsearch.clear();
        IndexedDocument[] mentions = {
            mention("b", "x:1", "Frechheit"),
            mention("c", "x:1", "Frechheit"),
            mention("b", "x:2", "Na ja")
        };
        assertThat(
                        new BulkWriter(elasticsearch.connection().async())
                                .write(List.of(mentions))
                                .join())
                .allMatch(outcome -> outcome.reason().isEmpty());
        counts.refresh(Indices.MENTIONS);
    }

    @Test
    void givesTheLatestWordOnEachPost_withItsText() {
        assertThat(log.record(said("b", "x:1", SentimentLabel.NEUTRAL, true, 0))).isTrue();
        assertThat(log.record(said("b", "x:2", SentimentLabel.POSITIVE, null, 1))).isTrue();
        assertThat(log.record(said("c", "x:1", SentimentLabel.NEGATIVE, null, 2))).isTrue();

        List<LabelledPost> posts = new ArrayList<>();
        assertThat(read(posts)).isZero();
        assertThat(posts)
                .extracting(labelled -> labelled.post().id(), LabelledPost::sentiment)
                .containsExactly(tuple("x:1", "negative"), tuple("x:2", "positive"));
        LabelledPost first = posts.getFirst();
        assertThat(first.offensive()).isTrue();
        assertThat(first.post().text()).isEqualTo("Frechheit");
        assertThat(first.post().createdAt()).isEqualTo(TIME);
        assertThat(first.post().language()).isEqualTo("de");
        assertThat(first.post().author().handle()).isNull();
    }

    @Test
    void keepsTheSameOnce_andNothingOfWhatIsNotStored() {
        Correction correction = said("b", "x:1", SentimentLabel.NEUTRAL, null, 0);

        assertThat(log.record(correction)).isTrue();
        assertThat(log.record(correction)).isTrue();
        assertThat(log.record(said("c", "x:2", SentimentLabel.NEUTRAL, null, 0))).isFalse();
        counts.refresh(Indices.ACTIONS);
        assertThat(counts.count(Indices.ACTIONS)).isEqualTo(1);
    }

    @Test
    void countsPostsThatAreGone() throws Exception {
        log.record(said("b", "x:2", SentimentLabel.NEUTRAL, null, 0));
        IndexedDocument gone = mention("b", "x:2", "Na ja");
        elasticsearch
                .connection()
                .client()
                .delete(request -> request.index(gone.index()).id(gone.id()));
        counts.refresh(Indices.MENTIONS);

        List<LabelledPost> posts = new ArrayList<>();
        assertThat(read(posts)).isEqualTo(1);
        assertThat(posts).isEmpty();
    }

    @Test
    void readsMoreThanAPage() {
        for (int i = 0; i < 1_100; i++) {
            log.record(said("b", i % 2 == 0 ? "x:1" : "x:2", SentimentLabel.NEUTRAL, null, i));
        }
        log.record(said("b", "x:1", SentimentLabel.POSITIVE, null, 2_000));

        List<LabelledPost> posts = new ArrayList<>();
        read(posts);
        assertThat(posts)
                .extracting(LabelledPost::sentiment)
                .containsExactly("positive", "neutral");
    }

    private int read(List<LabelledPost> posts) {
        counts.refresh(Indices.ACTIONS);
        return new CorrectedPosts(elasticsearch.connection().client()).read(posts::add);
    }

    private static Correction said(
            String brand, String post, SentimentLabel mood, Boolean offensive, int second) {
        return new Correction(brand, post, mood, offensive, "Ada", TIME.plusSeconds(second));
    }

    private static IndexedDocument mention(String brand, String id, String text) {
        return Documents.of(TestingDocuments.mention(brand, id, TIME, text));
    }
}
