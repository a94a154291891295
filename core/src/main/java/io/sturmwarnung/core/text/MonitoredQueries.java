package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Many queries in a Lucene monitor, whose presearcher tells which of them may find a post: those
 * that have a word in common with it. Holds a thread of its own until it is closed.
 */
final class MonitoredQueries implements Closeable {
    private final Monitor monitor;

    /**
     * @param queries numbered as they are listed
     */
    MonitoredQueries(Analyzer analyzer, List<Query> queries) throws IOException {
        monitor = new Monitor(analyzer, presearcher());
        List<MonitorQuery> numbered = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            numbered.add(new MonitorQuery(Integer.toString(i), queries.get(i)));
        }
        monitor.register(numbered);
    }

    /** Hands over the index that the monitor made of a post, with the numbers of the queries. */
    void candidates(Document post, BiConsumer<PostIndex, BitSet> taker) throws IOException {
        monitor.match(post, searcher -> new Candidates(searcher, taker));
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }

    private static TermFilteredPresearcher presearcher() {
        return new TermFilteredPresearcher(
                TermFilteredPresearcher.DEFAULT_WEIGHTOR, List.of(new PrefixPresearch()), Set.of());
    }

    /** Collects numbers only: a query of several alternatives is proposed for each of them. */
    private static final class Candidates extends CandidateMatcher<QueryMatch> {
        private final BitSet numbers = new BitSet();
        private final BiConsumer<PostIndex, BitSet> taker;

        Candidates(IndexSearcher searcher, BiConsumer<PostIndex, BitSet> taker) {
            super(searcher);
            this.taker = taker;
        }

        @Override
        public void matchQuery(String number, Query query, Map<String, String> metadata) {
            numbers.set(Integer.parseInt(number));
        }

        @Override
        public QueryMatch resolve(QueryMatch one, QueryMatch other) {
            return one;
        }

        /** The index of the post is only open until here. */
        @Override
        protected void doFinish() {
            taker.accept(new PostIndex(searcher), numbers);
        }
    }
}
