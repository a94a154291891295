package io.sturmwarnung.elastic.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.digest.OpenQuestion;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.elastic.search.StormReader;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Reads open questions where the response clock keeps them, at most 1,000; where it never ran, they
 * are read from mentions.
 */
public final class ClockedOpenQuestions implements OpenQuestions {
    private static final int MOST = 1_000;

    private final StormReader reader;
    private final Counts counts;
    private final OpenQuestions otherwise;

    public ClockedOpenQuestions(ElasticsearchClient client) {
        this.reader = new ElasticStormReader(client);
        this.counts = new Counts(client);
        this.otherwise = new MentionOpenQuestions(client);
    }

    @Override
    public List<OpenQuestion> of(String brand, Instant time) {
        if (counts.count(Indices.QUESTIONS) == 0) {
            return otherwise.of(brand, time);
        }
        return reader.questions(brand, MOST).stream()
                .map(Question::post)
                .filter(post -> post.createdAt().isBefore(time))
                .map(ClockedOpenQuestions::question)
                .sorted(Comparator.comparing(OpenQuestion::at))
                .toList();
    }

    private static OpenQuestion question(EvidencePost post) {
        return new OpenQuestion(
                post.id(),
                post.createdAt(),
                post.channel(),
                post.author(),
                post.text(),
                post.url());
    }
}
