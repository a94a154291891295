package io.sturmwarnung.core.text;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which brands a post is about. The brands' queries are stored in a Lucene monitor whose
 * presearcher runs only those that have a word in common with the post; topics are only looked at
 * for brands that matched. Not safe for use by several threads at once; it holds a thread of its
 * own until it is closed.
 */
public final class MentionMatcher implements AutoCloseable {
    private final List<StoredBrand> brands = new ArrayList<>();
    private final OwnAccounts ownAccounts;
    private final PostAnalyzer analyzer;
    private final Monitor monitor;

    /** {@link IllegalArgumentException} names the brand whose query cannot be understood. */
    public MentionMatcher(Watchlist watchlist) {
        QueryCompiler compiler = new QueryCompiler();
        for (Brand brand : watchlist.brands()) {
            brands.add(compiler.compile(brand));
        }
        ownAccounts = new OwnAccounts(watchlist.brands());
        analyzer = PostAnalyzer.forPosts(new CompoundWords(compiler.words()));
        try {
            monitor = new Monitor(analyzer, presearcher());
            List<MonitorQuery> queries = new ArrayList<>();
            for (int i = 0; i < brands.size(); i++) {
                queries.add(new MonitorQuery(Integer.toString(i), brands.get(i).query()));
            }
            monitor.register(queries);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of queries lies in memory", e);
        }
    }

    /** The brands the post is about, in the order of the watchlist. */
    public List<Match> match(Post post) {
        try {
            Document document = PostFields.document(post);
            BitSet own = ownAccounts.of(post);
            BitSet matched = run(document);
            matched.or(own);
            List<Match> matches = new ArrayList<>(matched.cardinality());
            IndexSearcher searcher = null;
            for (int i = matched.nextSetBit(0); i >= 0; i = matched.nextSetBit(i + 1)) {
                StoredBrand brand = brands.get(i);
                if (searcher == null && !brand.topics().isEmpty()) {
                    searcher = MemoryIndex.fromDocument(document, analyzer).createSearcher();
                }
                matches.add(new Match(brand.id(), topics(brand, searcher), own.get(i)));
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the post lies in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of queries lies in memory", e);
        }
    }

    private static TermFilteredPresearcher presearcher() {
        return new TermFilteredPresearcher(
                TermFilteredPresearcher.DEFAULT_WEIGHTOR, List.of(new PrefixPresearch()), Set.of());
    }

    private BitSet run(Document document) throws IOException {
        MatchingQueries<QueryMatch> found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
        found.getErrors()
                .forEach(
                        (index, error) -> {
                            String brand = brands.get(Integer.parseInt(index)).id();
                            throw new IllegalStateException(
                                    "the query of brand '" + brand + "' failed", error);
                        });
        BitSet matched = new BitSet(brands.size());
        found.getMatches().forEach(match -> matched.set(Integer.parseInt(match.getQueryId())));
        return matched;
    }

    private static List<String> topics(StoredBrand brand, IndexSearcher searcher)
            throws IOException {
        List<String> topics = new ArrayList<>();
        for (Map.Entry<String, Query> topic : brand.topics().entrySet()) {
            if (searcher.count(topic.getValue()) > 0) {
                topics.add(topic.getKey());
            }
        }
        return topics;
    }

    /**
     * A brand that a post is about.
     *
     * @param brand id of the brand
     * @param topics names of the brand's topics that the post matches, sorted
     * @param own whether the brand itself wrote it; then its query need not match
     */
    public record Match(String brand, List<String> topics, boolean own) {

        public Match {
            topics = List.copyOf(topics);
        }
    }
}
