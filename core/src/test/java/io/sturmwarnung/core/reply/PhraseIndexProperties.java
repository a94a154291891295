package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the index finds is what trying each phrase, as a regular expression, at each word finds. */
class PhraseIndexProperties {
    private static final String NEGATION = "no";

    /** A rule file's notation and the same as a regular expression over words with a blank each. */
    private static final Map<String, String> ELEMENTS =
            Map.of(
                    "a", "a ",
                    "b", "b ",
                    "a|b", "(a|b) ",
                    "c?", "(c )?",
                    "ab*", "ab[a-z]* ",
                    "*ba", "[a-z]*ba ",
                    "*aa*", "[a-z]*aa[a-z]* ",
                    "0", "[0-9]+ ",
                    "..", "(WORD ){0,3}",
                    "...", "(WORD ){0,8}");

    @Property(tries = 500)
    void findsWhatTryingEachPhraseFinds(
            @ForAll("phrases") @Size(min = 1, max = 12) List<List<String>> phrases,
            @ForAll("texts") String text,
            @ForAll boolean negatable) {
        WordPatterns patterns = new WordPatterns();
        PhraseParser parser = new PhraseParser(Map.of(), patterns);
        PhraseIndex index = new PhraseIndex(patterns.numberOf(List.of(NEGATION)));
        index.add(parser.parse("a a a"), !negatable);
        List<Phrase> list = new ArrayList<>();
        phrases.forEach(phrase -> list.addAll(parser.parse(String.join(" ", phrase))));
        PhraseSet set = index.add(list, negatable);
        List<Token> tokens = ReplyReader.read(text, Language.GERMAN);

        List<Span> found = index.in(new Passage(tokens, patterns)).get(set.number());

        assertThat(found).isEqualTo(expected(phrases, tokens, negatable));
    }

    private static List<Span> expected(
            List<List<String>> phrases, List<Token> tokens, boolean negatable) {
        List<Span> expected = new ArrayList<>();
        List<Pattern> expressions =
                phrases.stream().map(phrase -> expression(phrase, negatable)).toList();
        for (int start = 0; start < tokens.size(); start++) {
            for (Pattern expression : expressions) {
                StringBuilder words = new StringBuilder();
                int end = start;
                boolean found = false;
                while (!found
                        && end < tokens.size()
                        && tokens.get(end).sentence() == tokens.get(start).sentence()) {
                    words.append(tokens.get(end).form()).append(' ');
                    end++;
                    found = expression.matcher(words).matches();
                }
                if (found) {
                    expected.add(new Span(start, end));
                }
            }
        }
        return expected;
    }

    private static Pattern expression(List<String> phrase, boolean negatable) {
        StringBuilder expression = new StringBuilder();
        phrase.forEach(element -> expression.append(ELEMENTS.get(element)));
        String word = negatable ? "(?!" + NEGATION + " )[a-z0-9]+" : "[a-z0-9]+";
        return Pattern.compile(expression.toString().replace("WORD", word));
    }

    @Provide
    Arbitrary<List<List<String>>> phrases() {
        Arbitrary<String> word = Arbitraries.of("a", "b", "a|b", "ab*", "*ba", "*aa*", "0");
        Arbitrary<List<String>> inner = Arbitraries.of(ELEMENTS.keySet()).list().ofMaxSize(4);
        return inner.flatMap(
                        middle ->
                                word.list()
                                        .ofSize(2)
                                        .map(
                                                ends -> {
                                                    List<String> all = new ArrayList<>(middle);
                                                    all.addFirst(ends.getFirst());
                                                    all.addLast(ends.getLast());
                                                    return all;
                                                }))
                .list();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "abc", "aba", "caac", "7", NEGATION, "x", "x. A", "!")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join(" ", words));
    }
}
