package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

import java.io.IOException;

/** A post as an index of its own, which is asked whether queries find it. */
final class PostIndex {
    private final IndexSearcher searcher;
    private final LeafReaderContext leaf;

    /**
     * @param searcher of an index of one document
     */
    PostIndex(IndexSearcher searcher) {
        this.searcher = searcher;
        this.leaf = searcher.getLeafContexts().getFirst();
        // Nothing is ever asked twice of a post.
        searcher.setQueryCache(null);
    }

    static PostIndex of(Document post, Analyzer analyzer) {
        return new PostIndex(MemoryIndex.fromDocument(post, analyzer).createSearcher());
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    boolean matches(StoredQuery query) throws IOException {
        Weight weight = searcher.createWeight(query.on(searcher), ScoreMode.COMPLETE_NO_SCORES, 1);
        Scorer scorer = weight.scorer(leaf);
        return scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS;
    }
}
