package io.sturmwarnung.core.text;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.IndexSearcher;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the grammar's messages into words for people who never saw a grammar. */
final class QueryErrors {
    private static final Pattern LEXICAL = Pattern.compile("at line \\d+, column (\\d+)");

    private QueryErrors() {}

    /** The grammar wraps each of its exceptions in one that repeats the query. */
    static QuerySyntaxException explain(String query, ParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        if (cause instanceof QueryGrammar.MisusedSyntaxException misused) {
            return new QuerySyntaxException(misused.offset(), misused.getMessage(), e);
        }
        if (cause instanceof ParseException syntax && syntax.currentToken != null) {
            return unexpected(query, syntax, e);
        }
        if (cause instanceof IndexSearcher.TooManyClauses) {
            return new QuerySyntaxException(
                    0,
                    "the query is too complex, expected at most %,d words"
                            .formatted(IndexSearcher.getMaxClauseCount()),
                    e);
        }
        Matcher column = LEXICAL.matcher(String.valueOf(cause.getMessage()));
        if (column.find()) {
            int offset = Math.min(Integer.parseInt(column.group(1)), query.length());
            return new QuerySyntaxException(
                    offset, found(query, offset) + ", expected a word or a phrase in quotes", e);
        }
        return new QuerySyntaxException(0, String.valueOf(cause.getMessage()), e);
    }

    private static QuerySyntaxException unexpected(
            String query, ParseException syntax, ParseException cause) {
        Token next = syntax.currentToken.next;
        boolean end = next.kind == QueryParserConstants.EOF;
        int offset = end ? query.length() : next.beginColumn;
        String found = end ? "the query ends here" : "'" + next.image + "' does not belong here";
        return new QuerySyntaxException(offset, found + ", expected " + expected(syntax), cause);
    }

    private static String expected(ParseException syntax) {
        Set<Integer> kinds = new TreeSet<>();
        for (int[] sequence : syntax.expectedTokenSequences) {
            kinds.add(sequence[0]);
        }
        if (kinds.contains(QueryParserConstants.AND)) {
            return "AND, OR or another word";
        }
        if (kinds.contains(QueryParserConstants.TERM)) {
            return "a word, a phrase in quotes or '('";
        }
        Set<String> names = new TreeSet<>();
        for (int kind : kinds) {
            names.add(name(kind, syntax.tokenImage[kind]));
        }
        return String.join(" or ", names);
    }

    private static String name(int kind, String image) {
        return switch (kind) {
            case QueryParserConstants.RANGE_TO -> "TO";
            case QueryParserConstants.RANGE_GOOP, QueryParserConstants.RANGE_QUOTED ->
                    "a value, as in [a TO b]";
            case QueryParserConstants.RANGEIN_END, QueryParserConstants.RANGEEX_END -> "']' or '}'";
            case QueryParserConstants.NUMBER -> "a number";
            default -> image.replaceAll("[<>]", "").toLowerCase(Locale.ROOT);
        };
    }

    private static String found(String query, int offset) {
        return offset >= query.length()
                ? "the query ends here"
                : "'" + query.charAt(offset) + "' does not belong here";
    }
}
