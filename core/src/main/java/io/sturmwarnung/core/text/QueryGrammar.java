package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** Lucene's classic query syntax, limited to the fields of a post. */
final class QueryGrammar extends QueryParser {
    private static final int MAX_REGEXP_CHARS = 500;

    private final Set<String> words = new LinkedHashSet<>();

    QueryGrammar(Analyzer analyzer) {
        super(PostFields.TEXT, analyzer);
        setAutoGeneratePhraseQueries(true);
        setAllowLeadingWildcard(true);
    }

    /** The words written in the query so far. */
    Set<String> words() {
        return words;
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
        if (expression.length() > MAX_REGEXP_CHARS) {
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
            throw here(
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
