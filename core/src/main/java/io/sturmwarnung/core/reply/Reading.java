package io.sturmwarnung.core.reply;

import java.util.BitSet;
import java.util.List;
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
    private final Passage passage;
    private final List<List<Span>> found;
    private final RuleBook book;

    Reading(String text, RuleBook book) {
        this.text = text;
        this.book = book;
        this.tokens = ReplyReader.read(text, book.language());
        this.passage = new Passage(tokens, book.patterns());
        this.found = book.phrases().in(passage);
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
    List<Span> find(PhraseSet phrases) {
        return found.get(phrases.number()).stream()
                .filter(span -> !quoted(span) && !(phrases.negatable() && negated(span)))
                .toList();
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
            if (passage.fits(i, book.phrases().negations())
                    && !ONLY.contains(tokens.get(i + 1).form())) {
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
