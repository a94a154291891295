package io.sturmwarnung.core.text;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Tells which brands a post is about. Each post is indexed once, and only queries that have a word
 * in common with it are run: of more than {@value #FEW} brands a Lucene monitor says which those
 * are, of fewer a look at the terms does. Topics are only looked at for brands that matched. Not
 * safe for use by several threads at once; with many brands it holds a thread of its own until it
 * is closed.
 */
public final class MentionMatcher implements AutoCloseable {
    /** Judgement, not a measurement: a few compete with a monitor, thousands do not. */
    static final int FEW = 50;

    private final List<StoredBrand> brands = new ArrayList<>();
    private final OwnAccounts ownAccounts;
    private final PostAnalyzer analyzer;
    private final AwaitedTerms few;
    private final MonitoredQueries many;

    /** {@link IllegalArgumentException} names the brand whose query cannot be understood. */
    public MentionMatcher(Watchlist watchlist) {
        this(watchlist, FEW);
    }

    /**
     * @param few with more brands a monitor is asked
     */
    MentionMatcher(Watchlist watchlist, int few) {
        try {
            QueryCompiler compiler = new QueryCompiler();
            for (Brand brand : watchlist.brands()) {
                brands.add(compiler.compile(brand));
            }
            ownAccounts = new OwnAccounts(watchlist.brands());
            analyzer = PostAnalyzer.forPosts(new CompoundWords(compiler.words()));
            List<Query> queries = brands.stream().map(StoredBrand::written).toList();
            boolean monitored = queries.size() > few;
            this.few = monitored ? null : new AwaitedTerms(queries);
            this.many = monitored ? new MonitoredQueries(analyzer, queries) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of queries lies in memory", e);
        }
    }

    /** The brands the post is about, in the order of the watchlist. */
    public List<Match> match(Post post) {
        try {
            Document document = PostFields.document(post);
            BitSet own = ownAccounts.of(post);
            List<Match> matches = new ArrayList<>();
            if (many == null) {
                PostIndex index = PostIndex.of(document, analyzer);
                collect(index, few.candidates(index.leaf().reader()), own, matches);
            } else {
                many.candidates(document, (index, found) -> collect(index, found, own, matches));
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the post lies in memory", e);
        }
    }

    @Override
    public void close() {
        try {
            if (many != null) {
                many.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of queries lies in memory", e);
        }
    }

    private void collect(PostIndex post, BitSet candidates, BitSet own, List<Match> matches) {
        BitSet all = (BitSet) candidates.clone();
        all.or(own);
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            StoredBrand brand = brands.get(i);
            if (own.get(i) || matches(post, brand, brand.query())) {
                matches.add(new Match(brand.id(), topics(post, brand), own.get(i)));
            }
        }
    }

    private static List<String> topics(PostIndex post, StoredBrand brand) {
        List<String> topics = new ArrayList<>();
        for (Map.Entry<String, StoredQuery> topic : brand.topics().entrySet()) {
            if (matches(post, brand, topic.getValue())) {
                topics.add(topic.getKey());
            }
        }
        return topics;
    }

    private static boolean matches(PostIndex post, StoredBrand brand, StoredQuery query) {
        try {
            return post.matches(query);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("a query of brand '" + brand.id() + "' failed", e);
        }
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
