package io.sturmwarnung.core.text;

import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

import java.io.IOException;
import java.util.function.Supplier;

/** A query that is made ready to run once for all posts, where that is possible. */
final class StoredQuery {
    private final Query query;
    private final boolean ready;

    private StoredQuery(Query query, boolean ready) {
        this.query = query;
        this.ready = ready;
    }

    static StoredQuery of(Query written) throws IOException {
        Query unscored = new ConstantScoreQuery(written);
        Expansions expansions = new Expansions();
        written.visit(expansions);
        return expansions.found
                ? new StoredQuery(unscored, false)
                : new StoredQuery(new IndexSearcher(new MultiReader()).rewrite(unscored), true);
    }

    /** The query as it can be run on that index. */
    Query on(IndexSearcher post) throws IOException {
        return ready ? query : post.rewrite(query);
    }

    /** Whether part of a query becomes the words of the very text it runs on: {@code tarif~1}. */
    private static final class Expansions extends QueryVisitor {
        private boolean found;

        @Override
        public void consumeTermsMatching(
                Query query, String field, Supplier<ByteRunAutomaton> automaton) {
            visitLeaf(query);
        }

        @Override
        public void visitLeaf(Query query) {
            found |=
                    query instanceof MultiTermQuery terms
                            && terms.getRewriteMethod()
                                    != MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE;
        }

        @Override
        public void consumeTerms(Query query, Term... terms) {
            visitLeaf(query);
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }
}
