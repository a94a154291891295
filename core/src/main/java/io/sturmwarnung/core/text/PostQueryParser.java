package io.sturmwarnung.core.text;

import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Reads queries in Lucene's classic syntax over the fields {@code text} (default), {@code author},
 * {@code channel} and {@code lang}. Words without an operator between them are alternatives. What
 * it returns can be run; everything else is a {@link QuerySyntaxException} with its position.
 */
public final class PostQueryParser {
    static final int MAX_CHARS = 10_000;

    private final PostAnalyzer analyzer = PostAnalyzer.forQueries();

    /** The query that was written. */
    public ParsedQuery parse(String written) throws QuerySyntaxException {
        if (written.isBlank()) {
            throw new QuerySyntaxException(0, "the query is empty, expected at least one word");
        }
        int length = written.codePointCount(0, written.length());
        if (length > MAX_CHARS) {
            throw new QuerySyntaxException(
                    MAX_CHARS,
                    "the query has %,d characters, expected at most %,d"
                            .formatted(length, MAX_CHARS));
        }
        QueryBrackets.check(written);
        QueryGrammar grammar = new QueryGrammar(written, analyzer);
        try {
            Query query = grammar.parse(written);
            rejectPureExclusion(query);
            run(query);
            return new ParsedQuery(query, grammar.words());
        } catch (ParseException e) {
            throw QueryErrors.explain(written, e);
        } catch (IllegalArgumentException
                | TooComplexToDeterminizeException
                | IndexSearcher.TooManyClauses e) {
            throw new QuerySyntaxException(0, "the query is too complex: " + e.getMessage(), e);
        }
    }

    private static void rejectPureExclusion(Query query) throws QuerySyntaxException {
        if (query instanceof BoostQuery boost) {
            rejectPureExclusion(boost.getQuery());
        } else if (query instanceof BooleanQuery clauses) {
            boolean searches = false;
            for (BooleanClause clause : clauses) {
                searches |= clause.occur() != BooleanClause.Occur.MUST_NOT;
                rejectPureExclusion(clause.query());
            }
            if (!searches) {
                throw new QuerySyntaxException(
                        0,
                        "%s only excludes posts, expected a word to look for beside what is"
                                        .formatted(
                                                clauses.clauses().isEmpty()
                                                        ? "()"
                                                        : "'" + query + "'")
                                + " excluded");
            }
        }
    }

    /** Some limits are only checked when a query runs; a stored query must not fail then. */
    private static void run(Query query) {
        new MemoryIndex().search(query);
    }
}
