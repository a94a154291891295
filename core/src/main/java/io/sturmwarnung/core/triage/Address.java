package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.List;
import java.util.Set;

/**
 * Whom a post speaks to, and what for.
 *
 * @param asks whether it asks the company something
 * @param involved whether it speaks to the company or of what happened to the writer
 * @param reports whether it tells news
 * @param endsInQuestion whether a question is the last thing it says
 */
record Address(boolean asks, boolean involved, boolean reports, boolean endsInQuestion) {
    /** German writes the polite address with a capital; at a sentence's beginning it says nothing. */
    private static final Set<String> POLITE =
            Set.of("Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres");

    static Address of(List<Word> words, Language language, Phrasebook<Request> phrases) {
        if (phrases == null) {
            return new Address(false, false, false, false);
        }
        boolean asksPlainly = false;
        boolean opensQuestion = false;
        boolean peer = false;
        boolean reports = false;
        boolean involved = beginsWithHandle(words) || politely(words, language);
        for (Hit<Request> hit : phrases.findOverlapping(words)) {
            switch (hit.value()) {
                case ASK -> asksPlainly = true;
                case QUESTION -> opensQuestion |= opensSentence(words, hit.start());
                case INVOLVED -> involved = true;
                case PEER -> peer = true;
                case REPORT -> reports = true;
            }
        }
        boolean mark = words.stream().anyMatch(Address::isQuestionMark);
        boolean asks = !peer && (asksPlainly || opensQuestion || mark && involved);
        return new Address(asks, involved, reports, endsInQuestion(words));
    }

    private static boolean beginsWithHandle(List<Word> words) {
        return !words.isEmpty() && words.get(0).kind() == Word.Kind.HANDLE;
    }

    private static boolean politely(List<Word> words, Language language) {
        if (language != Language.GERMAN) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (POLITE.contains(words.get(i).form()) && !opensSentence(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether only names, signs and the end of another sentence come before it. */
    private static boolean opensSentence(List<Word> words, int at) {
        int before = at - 1;
        while (before >= 0 && words.get(before).kind() == Word.Kind.HANDLE) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        Word.Kind kind = words.get(before).kind();
        return kind == Word.Kind.STOP || kind == Word.Kind.SIGN;
    }

    private static boolean isQuestionMark(Word word) {
        return word.kind() == Word.Kind.STOP && word.form().contains("?");
    }

    private static boolean endsInQuestion(List<Word> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word.Kind kind = words.get(i).kind();
            if (kind == Word.Kind.STOP) {
                return isQuestionMark(words.get(i));
            }
            if (kind == Word.Kind.WORD || kind == Word.Kind.NUMBER) {
                return false;
            }
        }
        return false;
    }
}
