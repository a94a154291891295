package io.sturmwarnung.core.text;

import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordTokenFactory;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits German and English posts into words with CoreNLP's tokeniser, set to leave the text as it
 * is written. Handles, hashtags and emoticons stay whole, contractions are split ("do" + "n't").
 * Takes any text in time linear in its length and never throws; reads the first 10,000 characters.
 */
public final class WordTokenizer {
    /** The fewest that do: they are read again for each text. */
    private static final String OPTIONS =
            "invertible=false,ptb3Escaping=false,untokenizable=noneKeep,splitHyphenated=false,"
                    + "splitAssimilations=false";

    /** No channel allows so many characters. */
    private static final int LONGEST_NAME = 200;

    private WordTokenizer() {}

    /** The words of a text in their order; links are left out. */
    public static List<Word> tokenize(String text) {
        PTBTokenizer<edu.stanford.nlp.ling.Word> tokens =
                new PTBTokenizer<>(
                        new StringReader(PlainText.of(text)), new WordTokenFactory(), OPTIONS);
        List<Word> words = new ArrayList<>();
        while (tokens.hasNext()) {
            String form = tokens.next().word();
            words.add(new Word(form, Folding.fold(form), kindOf(form)));
        }
        return words;
    }

    /** The words of an account's name or handle: runs of letters, digits and hyphens. */
    public static List<Word> tokenizeName(String name) {
        List<Word> words = new ArrayList<>();
        int length = Math.min(name.length(), LONGEST_NAME);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean inside =
                    i < length
                            && (Character.isLetterOrDigit(name.charAt(i)) || name.charAt(i) == '-');
            if (!inside) {
                if (i > start) {
                    String form = name.substring(start, i);
                    words.add(new Word(form, Folding.fold(form), kindOf(form)));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static Word.Kind kindOf(String form) {
        char first = form.charAt(0);
        if (first == '@' && form.length() > 1) {
            return Word.Kind.HANDLE;
        }
        if (first == '#' && form.length() > 1) {
            return Word.Kind.HASHTAG;
        }
        boolean letters = false;
        boolean digits = false;
        boolean stops = true;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            letters |= Character.isLetter(c);
            digits |= Character.isDigit(c);
            stops &= ".!?;…".indexOf(c) >= 0;
        }
        if (letters && !isEmoticon(form)) {
            return Word.Kind.WORD;
        }
        if (digits && !letters) {
            return Word.Kind.NUMBER;
        }
        return stops ? Word.Kind.STOP : Word.Kind.SIGN;
    }

    private static boolean isEmoticon(String form) {
        return form.length() <= 4 && ":;=8".indexOf(form.charAt(0)) >= 0;
    }
}
