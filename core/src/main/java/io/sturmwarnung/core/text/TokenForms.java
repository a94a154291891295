package io.sturmwarnung.core.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Under which forms a token is found, and under which one it is searched. */
final class TokenForms {
    private final CompoundWords compounds;

    TokenForms(CompoundWords compounds) {
        this.compounds = compounds;
    }

    /** The one form that a token of a query searches. */
    static String searched(String token, String type) {
        return switch (type) {
            case PostTokenizer.HASHTAG, PostTokenizer.HANDLE ->
                    token.charAt(0) + Spelling.word(token.substring(1));
            case PostTokenizer.URL -> token.toLowerCase(Locale.ROOT);
            case PostTokenizer.EMOJI -> Emoji.canonical(token);
            default -> LightStem.of(Spelling.word(token));
        };
    }

    /** All forms under which a token of a post is found; at least one. */
    Collection<String> indexed(String token, String type) {
        return switch (type) {
            case PostTokenizer.HASHTAG, PostTokenizer.HANDLE -> name(token);
            case PostTokenizer.URL -> List.of(token.toLowerCase(Locale.ROOT));
            case PostTokenizer.EMOJI ->
                    new LinkedHashSet<>(List.of(Emoji.canonical(token), Emoji.plain(token)));
            default -> word(token);
        };
    }

    private Collection<String> word(String token) {
        Set<String> forms = new LinkedHashSet<>();
        addWord(forms, token);
        if (token.indexOf('_') >= 0) {
            for (String part : token.split("_+")) {
                addWord(forms, part);
            }
        }
        return forms;
    }

    private Collection<String> name(String token) {
        Set<String> forms = new LinkedHashSet<>();
        String bare = token.substring(1);
        forms.add(token.charAt(0) + Spelling.word(bare));
        addWord(forms, bare);
        for (String part : NameParts.of(bare)) {
            addWord(forms, part);
        }
        return forms;
    }

    private void addWord(Set<String> forms, String word) {
        String folded = Spelling.word(word);
        add(forms, folded);
        for (String part : compounds.parts(folded)) {
            add(forms, part);
        }
    }

    private static void add(Set<String> forms, String folded) {
        if (!folded.isEmpty()) {
            forms.add(folded);
            forms.add(LightStem.of(folded));
        }
    }
}
