package io.sturmwarnung.elastic.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/**
 * How the texts of posts are cut into words. The full Elasticsearch has filters for each language;
 * the server that comes embedded lacks them, so there words are only put in lower case.
 *
 * @param description what they rest on, for the log
 * @param germanFilters what a German word passes through, in order
 * @param englishFilters what an English word passes through, in order
 * @param filters the filters of these that are our own, by name
 */
record Analyzers(
        String description,
        List<String> germanFilters,
        List<String> englishFilters,
        Map<String, Object> filters) {
    /** Folds umlauts and case, and cuts words to their stems. */
    static final Analyzers LANGUAGE_FILTERS =
            new Analyzers(
                    "language filters",
                    List.of("lowercase", "german_normalization", "german_stems"),
                    List.of("english_possessive", "lowercase", "asciifolding", "english_stems"),
                    Map.of(
                            "german_stems", stemmer("light_german"),
                            "english_possessive", stemmer("possessive_english"),
                            "english_stems", stemmer("light_english")));

    /** Folds case only; {@code UmlautVariants} makes up for the umlauts when searching. */
    static final Analyzers BUILT_IN_PARTS =
            new Analyzers(
                    "built-in parts (the server has no language filters)",
                    List.of("lowercase"),
                    List.of("lowercase"),
                    Map.of());

    static final String GERMAN = "post_de";
    static final String ENGLISH = "post_en";
    static final String ENGLISH_FIELD = "en";

    /** Asks for one filter of each kind; a server that lacks one answers with status 400. */
    private static final String PROBE =
            """
            {"tokenizer": "standard", "text": "Verspätung",
             "filter": ["german_normalization", "asciifolding",
                        {"type": "stemmer", "language": "light_german"}]}
            """;

    /** The best analyzers that this server can run. */
    static Analyzers supportedBy(ElasticsearchClient client) throws IOException {
        try {
            client.indices().analyze(request -> request.withJson(new StringReader(PROBE)));
            return LANGUAGE_FILTERS;
        } catch (ElasticsearchException e) {
            if (e.status() != 400) {
                throw e;
            }
            return BUILT_IN_PARTS;
        }
    }

    /** The {@code analysis} part of an index's settings. */
    Map<String, Object> settings() {
        return Map.of(
                "filter",
                filters,
                "analyzer",
                Map.of(GERMAN, analyzer(germanFilters), ENGLISH, analyzer(englishFilters)));
    }

    private static Map<String, Object> analyzer(List<String> filters) {
        return Map.of("type", "custom", "tokenizer", "standard", "filter", filters);
    }

    private static Map<String, Object> stemmer(String language) {
        return Map.of("type", "stemmer", "language", language);
    }
}
