package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lucene's classic query syntax, limited to the fields of a post. Unlike there, AND binds tighter
 * than OR: {@code a AND b OR c} finds what has c alone, as everybody expects.
 */
final class QueryGrammar extends QueryParser {
    private static final int MAX_REGEXP_CHARS = 500;

    // The parser's own constants are not visible here.
    private static final int AND_BEFORE = 1;
    private static final int EXCLUDED = 10;
    private static final int REQUIRED = 11;

    private final String written;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<BooleanClause> joinedByAnd =
            Collections.newSetFromMap(new IdentityHashMap<>());

    QueryGrammar(String written, Analyzer analyzer) {
        super(PostFields.TEXT, analyzer);
        this.written = written;
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setAllowLeadingWildcard(true);
    }

    /** The words written in the query so far. */
    Set<String> words() {
        return words;
    }

    @Override
    protected void addClause(
            List<BooleanClause> clauses, int conjunction, int modifier, Query query) {
        BooleanClause.Occur occur =
                switch (modifier) {
                    case EXCLUDED -> BooleanClause.Occur.MUST_NOT;
                    case REQUIRED -> BooleanClause.Occur.MUST;
                    default -> BooleanClause.Occur.SHOULD;
                };
        BooleanClause clause = new BooleanClause(query, occur);
        clauses.add(clause);
        if (conjunction == AND_BEFORE) {
            joinedByAnd.add(clause);
        }
    }

    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        List<BooleanClause> alternatives = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= clauses.size(); i++) {
            if (i == clauses.size() || !joinedByAnd.contains(clauses.get(i))) {
                alternatives.add(conjunction(clauses.subList(from, i)));
                from = i;
            }
        }
        boolean one = alternatives.size() == 1 && clauses.size() > 1;
        return one ? alternatives.get(0).query() : super.getBooleanQuery(alternatives);
    }

    private BooleanClause conjunction(List<BooleanClause> clauses) throws ParseException {
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        List<BooleanClause> all = new ArrayList<>();
        for (BooleanClause clause : clauses) {
            boolean excluded = clause.occur() == BooleanClause.Occur.MUST_NOT;
            all.add(
                    excluded
                            ? clause
                            : new BooleanClause(clause.query(), BooleanClause.Occur.MUST));
        }
        BooleanClause.Occur first = clauses.get(0).occur();
        boolean required = first == BooleanClause.Occur.MUST;
        return new BooleanClause(
                super.getBooleanQuery(all),
                required ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        check(field);
        Query query = super.getFieldQuery(field, text, quoted);
        if (query == null) {
            throw here("'" + text + "' holds nothing to search for, expected a word");
        }
        collect(field, text);
        return query;
    }

    @Override
    protected Query getPrefixQuery(String field, String beginning) throws ParseException {
        check(field);
        collect(field, beginning);
        return super.getPrefixQuery(field, beginning);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        if (!field.equals("*")) {
            check(field);
        }
        if (pattern.startsWith("*") || pattern.startsWith("?")) {
            throw here(
                    "'"
                            + pattern
                            + "' begins with a wildcard, expected a word that begins with at"
                            + " least one letter, e.g. preis*");
        }
        return super.getWildcardQuery(field, pattern);
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float similarity)
            throws ParseException {
        check(field);
        return super.getFuzzyQuery(field, word, similarity);
    }

    @Override
    protected Query getRangeQuery(
            String field, String from, String to, boolean fromInclusive, boolean toInclusive)
            throws ParseException {
        check(field);
        return super.getRangeQuery(field, from, to, fromInclusive, toInclusive);
    }

    @Override
    protected Query getRegexpQuery(String field, String expression) throws ParseException {
        check(field);
        if (expression.codePointCount(0, expression.length()) > MAX_REGEXP_CHARS) {
            throw here(
                    "a regular expression of more than %d characters".formatted(MAX_REGEXP_CHARS));
        }
        try {
            return super.getRegexpQuery(field, expression);
        } catch (IllegalArgumentException e) {
            ParseException wrong = here("'/" + expression + "/': " + e.getMessage());
            wrong.initCause(e);
            throw wrong;
        }
    }

    private void check(String field) throws ParseException {
        if (!PostFields.NAMES.contains(field)) {
            int end = token == null ? 0 : token.beginColumn;
            int start = written.lastIndexOf(field + ":", end);
            throw new MisusedSyntaxException(
                    start < 0 ? end : start,
                    "'%s' is no field, expected one of %s, or \"…\" around what has a ':' in it"
                            .formatted(field, String.join(", ", PostFields.NAMES)));
        }
    }

    private MisusedSyntaxException here(String message) {
        return new MisusedSyntaxException(token == null ? 0 : token.beginColumn, message);
    }

    private void collect(String field, String text) {
        if (!field.equals(PostFields.TEXT)) {
            return;
        }
        try (PostTokenizer tokens = new PostTokenizer()) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                switch (type.type()) {
                    case PostTokenizer.WORD -> words.add(term.toString());
                    case PostTokenizer.HANDLE, PostTokenizer.HASHTAG ->
                            words.add(term.toString().substring(1));
                    default -> {
                        // Nothing else is part of a compound.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
    }

    /** Well-formed syntax that does not make sense here. */
    static final class MisusedSyntaxException extends ParseException {
        private static final long serialVersionUID = 1L;

        private final int offset;

        MisusedSyntaxException(int offset, String message) {
            super(message);
            this.offset = offset;
        }

        int offset() {
            return offset;
        }
    }
}
