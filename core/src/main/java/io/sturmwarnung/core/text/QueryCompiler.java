package io.sturmwarnung.core.text;

import io.sturmwarnung.core.watchlist.Brand;

import org.apache.lucene.search.Query;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Parses the queries of brands and remembers the words in them. */
final class QueryCompiler {
    private final PostQueryParser parser = new PostQueryParser();
    private final Set<String> words = new HashSet<>();

    /** The words of all queries compiled so far. */
    Set<String> words() {
        return words;
    }

    StoredBrand compile(Brand brand) throws IOException {
        TreeMap<String, Query> topics = new TreeMap<>();
        brand.topics().forEach((topic, query) -> topics.put(topic, compile(brand, topic, query)));
        return StoredBrand.of(brand.id(), compile(brand, "query", brand.query()), topics);
    }

    private Query compile(Brand brand, String what, String query) {
        try {
            ParsedQuery parsed = parser.parse(query);
            words.addAll(parsed.words());
            return parsed.query();
        } catch (QuerySyntaxException e) {
            throw new IllegalArgumentException(
                    "brand '%s', %s, position %d: %s"
                            .formatted(brand.id(), what, e.offset() + 1, e.getMessage()),
                    e);
        }
    }
}
