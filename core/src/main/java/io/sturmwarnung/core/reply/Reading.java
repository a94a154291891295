package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A reply that is being read: its words, and what can be found in them. */
final class Reading {
    /** So far back in its clause a negation still speaks of what follows. */
    private static final int NEGATION_REACH = 4;

    private static final Set<String> ONLY =
            Set.of("nur", "allein", "bloss", "only", "just", "merely", "simply");
    private static final String AFTERTHOUGHT = "nicht";

    private final String text;
    private final List<Token> tokens;
    private final RuleBook book;

    Reading(String text, RuleBook book) {
        this.text = text;
        this.book = book;
        this.tokens = ReplyReader.read(text, book.language());
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    RuleBook book() {
        return book;
    }

    /** Where one of the phrases stands, not in somebody else's words and not negated. */
    List<Span> find(List<Phrase> phrases) {
        return find(phrases, true);
    }

    List<Span> find(List<Phrase> phrases, boolean negatable) {
        List<Span> found = new ArrayList<>();
        WordPattern barriers = negatable ? book.negations() : null;
        Map<String, List<Phrase>> byWord = new HashMap<>();
        for (int start = 0; start < tokens.size(); start++) {
            for (Phrase phrase : candidates(byWord, tokens.get(start).form(), phrases)) {
                Span span = phrase.at(tokens, start, barriers);
                if (span != null && !quoted(span) && !(negatable && negated(span))) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** Only few phrases begin with a word; the same words come again and again. */
    private static List<Phrase> candidates(
            Map<String, List<Phrase>> byWord, String form, List<Phrase> phrases) {
        return byWord.computeIfAbsent(
                form, word -> phrases.stream().filter(phrase -> phrase.begins(word)).toList());
    }

    /** The numbers of the sentences in which these stand. */
    BitSet sentences(List<Span> spans) {
        BitSet numbers = new BitSet();
        spans.forEach(span -> numbers.set(sentence(span)));
        return numbers;
    }

    int sentence(Span span) {
        return tokens.get(span.from()).sentence();
    }

    int start(Span span) {
        return tokens.get(span.from()).start();
    }

    String quote(Span span) {
        return text.substring(start(span), end(span));
    }

    int end(Span span) {
        return tokens.get(span.to() - 1).end();
    }

    /** Whether fewer than that many words of its sentence stand before a token. */
    boolean early(int token, int words) {
        return token < words
                || tokens.get(token - words).sentence() != tokens.get(token).sentence();
    }

    private boolean quoted(Span span) {
        return tokens.subList(span.from(), span.to()).stream().allMatch(Token::quoted);
    }

    private boolean negated(Span span) {
        Token first = tokens.get(span.from());
        for (int i = span.from() - 1; i >= Math.max(0, span.from() - NEGATION_REACH); i--) {
            Token before = tokens.get(i);
            if (before.clause() != first.clause()) {
                break;
            }
            if (book.negations().fits(before.form()) && !ONLY.contains(tokens.get(i + 1).form())) {
                return true;
            }
        }
        return deniedAfterwards(span);
    }

    /** "Das war ein Einzelfall nicht." */
    private boolean deniedAfterwards(Span span) {
        int next = span.to();
        return next < tokens.size()
                && tokens.get(next).form().equals(AFTERTHOUGHT)
                && tokens.get(next).clause() == tokens.get(span.to() - 1).clause()
                && (next + 1 == tokens.size()
                        || tokens.get(next + 1).clause() != tokens.get(next).clause());
    }
}
