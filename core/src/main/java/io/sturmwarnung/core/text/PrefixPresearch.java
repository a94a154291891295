package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Lets the presearcher skip queries like {@code preis*}, which it would otherwise run on every
 * post: such a query waits for a post with one of its beginnings, and a post's terms announce the
 * beginnings that some query waits for. All queries must be stored before posts are matched.
 */
final class PrefixPresearch implements CustomQueryHandler {
    /** Sets beginnings apart from terms; no analysed term ends with it. */
    private static final char MARK = '\uFFFF';

    /** Of a longer beginning only that much is compared; the query itself does the rest. */
    private static final int MAX_CHARS = 24;

    private final Set<String> awaited = new HashSet<>();

    @Override
    public QueryTree handleQuery(Query query, TermWeightor weightor) {
        if (!(query instanceof PrefixQuery prefix)) {
            return null;
        }
        String text = prefix.getPrefix().text();
        String beginning = text.substring(0, Math.min(text.length(), MAX_CHARS));
        awaited.add(beginning);
        return QueryTree.term(new Term(prefix.getField(), beginning + MARK), weightor);
    }

    @Override
    public TokenStream wrapTermStream(String field, TokenStream terms) {
        return awaited.isEmpty() ? terms : new Beginnings(terms, awaited);
    }

    /** Adds to each term the beginnings of it that are awaited. */
    private static final class Beginnings extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Queue<String> pending = new ArrayDeque<>();
        private final Set<String> awaited;

        Beginnings(TokenStream terms, Set<String> awaited) {
            super(terms);
            this.awaited = awaited;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!pending.isEmpty()) {
                term.setEmpty().append(pending.remove()).append(MARK);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String text = term.toString();
            for (int length = 1; length <= Math.min(text.length(), MAX_CHARS); length++) {
                String beginning = text.substring(0, length);
                if (awaited.contains(beginning)) {
                    pending.add(beginning);
                }
            }
            return true;
        }
    }
}
