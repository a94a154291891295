package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MentionMatcherPropertyTest {
    private static final PostQueryParser PARSER = new PostQueryParser();

    @Property(tries = 300)
    void findsWhatRunningEveryQueryFinds(
            @ForAll("queries") @Size(min = 1, max = 20) List<String> queries,
            @ForAll("texts") @Size(min = 1, max = 10) List<String> texts)
            throws IOException, QuerySyntaxException {
        List<Brand> brands = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            String topic = queries.get((i + 1) % queries.size());
            brands.add(MentionMatcherTest.brand("b" + i, queries.get(i), Map.of("t", topic)));
        }
        Watchlist watchlist = new Watchlist(brands, "1");
        try (MentionMatcher asFew = new MentionMatcher(watchlist, brands.size());
                MentionMatcher asMany = new MentionMatcher(watchlist, 0)) {
            for (String text : texts) {
                Post post = MentionMatcherTest.post(text);
                List<MentionMatcher.Match> expected = bruteForce(brands, post);
                assertThat(asFew.match(post)).isEqualTo(expected);
                assertThat(asMany.match(post)).isEqualTo(expected);
            }
        }
    }

    private static List<MentionMatcher.Match> bruteForce(List<Brand> brands, Post post)
            throws IOException, QuerySyntaxException {
        Set<String> words = new HashSet<>();
        for (Brand brand : brands) {
            words.addAll(PARSER.parse(brand.query()).words());
        }
        PostAnalyzer analyzer = PostAnalyzer.forPosts(new CompoundWords(words));
        IndexSearcher searcher =
                MemoryIndex.fromDocument(PostFields.document(post), analyzer).createSearcher();
        List<MentionMatcher.Match> matches = new ArrayList<>();
        for (Brand brand : brands) {
            if (searcher.count(PARSER.parse(brand.query()).query()) > 0) {
                boolean topic = searcher.count(PARSER.parse(brand.topics().get("t")).query()) > 0;
                List<String> topics = topic ? List.of("t") : List.of();
                matches.add(new MentionMatcher.Match(brand.id(), topics, false));
            }
        }
        return matches;
    }

    @Provide
    Arbitrary<List<String>> queries() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "nordlicht",
                        "strom",
                        "gas",
                        "preis*",
                        "@united",
                        "#fail",
                        "😡",
                        "mull?r",
                        "rechnug~1",
                        "\"strom preise\"",
                        "\"rot gas\"~3",
                        "/str.m/",
                        "[gas TO rot]",
                        "lang:de",
                        "channel:forum",
                        "author:kurt",
                        "author:k*",
                        "e-mail",
                        "rot^0",
                        "lang:(en OR fr)",
                        "nordlichtstrom");
        Arbitrary<String> negated = words.map(word -> "-" + word);
        Arbitrary<String> required = words.map(word -> "+" + word);
        Arbitrary<String> pairs =
                Combinators.combine(words, Arbitraries.of(" AND ", " OR ", " NOT "), words)
                        .as((a, operator, b) -> "(" + a + operator + b + ")");
        Arbitrary<String> clauses = Arbitraries.oneOf(words, required, negated, pairs);
        return Combinators.combine(words, clauses.list().ofMaxSize(3))
                .as((first, rest) -> first + " " + String.join(" ", rest))
                .list();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> words =
                Arbitraries.of(
                        "Nordlicht",
                        "Strom",
                        "Strompreise",
                        "Gas",
                        "Gasse",
                        "Preise",
                        "@united",
                        "united",
                        "#fail",
                        "fail",
                        "😡",
                        "Müller",
                        "Rechnung",
                        "rot",
                        "E-Mail",
                        "#NordlichtStrom",
                        "Nordlichtstrom",
                        "https://a.example/strom",
                        "Kurt",
                        ".");
        return words.list().ofMaxSize(8).map(list -> String.join(" ", list)).list();
    }
}
