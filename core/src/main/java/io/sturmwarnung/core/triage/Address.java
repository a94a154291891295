package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whom a post speaks to, and what for.
 *
 * @param demands whether it asks the company for something
 * @param questions whether it asks the company a question
 * @param addressed whether it speaks to the company
 * @param personal whether it speaks of the writer
 * @param reports whether it tells news
 * @param endsInQuestion whether a question is the last thing it says
 */
record Address(
        boolean demands,
        boolean questions,
        boolean addressed,
        boolean personal,
        boolean reports,
        boolean endsInQuestion) {
    /**
     * German writes the polite address with a capital; at a sentence's beginning it says nothing.
     */
    private static final Set<String> POLITE =
            Set.of("Sie", "Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres");

    private static final Address NOBODY = new Address(false, false, false, false, false, false);

    static Address of(List<Word> words, Language language, Phrasebook<Request> phrases) {
        if (phrases == null) {
            return NOBODY;
        }
        boolean mark = words.stream().anyMatch(Address::isQuestionMark);
        boolean opensQuestion = false;
        Set<Request> found = EnumSet.noneOf(Request.class);
        for (Hit<Request> hit : phrases.findOverlapping(words)) {
            found.add(hit.value());
            // In a chat the mark is often left out, but then nothing comes before the question.
            opensQuestion |=
                    hit.value() == Request.QUESTION
                            && (mark ? opensSentence(words, hit.start()) : opens(words, hit));
        }
        boolean peer = found.contains(Request.PEER);
        boolean personal = found.contains(Request.MYSELF);
        boolean addressed =
                found.contains(Request.COMPANY)
                        || beginsWithHandle(words)
                        || politely(words, language);
        return new Address(
                !peer && found.contains(Request.ASK),
                !peer && (opensQuestion || (mark && (addressed || personal))),
                addressed,
                personal,
                found.contains(Request.REPORT),
                endsInQuestion(words));
    }

    /** Whether it wants an answer from the company. */
    boolean asks() {
        return demands || questions;
    }

    /** Whether it is between the writer and the company. */
    boolean involved() {
        return addressed || personal;
    }

    private static boolean opens(List<Word> words, Hit<Request> hit) {
        return words.subList(0, hit.start()).stream()
                .allMatch(word -> word.kind() == Word.Kind.HANDLE);
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
