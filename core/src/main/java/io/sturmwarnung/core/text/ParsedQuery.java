package io.sturmwarnung.core.text;

import org.apache.lucene.search.Query;

import java.util.Set;

/**
 * A query that can be run.
 *
 * @param query what to run against posts analysed by {@link PostAnalyzer#forPosts}
 * @param words the words written in it, without {@code @} and {@code #}
 */
public record ParsedQuery(Query query, Set<String> words) {

    public ParsedQuery {
        words = Set.copyOf(words);
    }
}
