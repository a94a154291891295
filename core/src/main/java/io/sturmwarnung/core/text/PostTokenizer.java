package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;

import java.io.IOException;

/**
 * Splits a post into URLs, handles, hashtags, words and emoji in one pass: every character is
 * looked at a bounded number of times, whatever the text. Apostrophes and hyphens end a word; an
 * ideograph is a word of its own.
 */
final class PostTokenizer extends Tokenizer {
    static final String WORD = "word";
    static final String HANDLE = "handle";
    static final String HASHTAG = "hashtag";
    static final String URL = "url";
    static final String EMOJI = "emoji";

    /** Longer words are cut into pieces of that many characters, longer URLs at their end. */
    static final int MAX_CHARS = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private char[] text = new char[1024];
    private int length = -1;
    private int position;

    @Override
    public boolean incrementToken() throws IOException {
        if (length < 0) {
            read();
        }
        clearAttributes();
        while (position < length) {
            if (token()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = -1;
        position = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int end = correctOffset(Math.max(length, 0));
        offset.setOffset(end, end);
    }

    private void read() throws IOException {
        length = 0;
        for (int count = 0; count >= 0; count = input.read(text, length, text.length - length)) {
            length += count;
            text = ArrayUtil.grow(text, length + 1);
        }
    }

    /** Emits the token at the position and moves on; moves one character on if there is none. */
    private boolean token() {
        int emoji = Emoji.end(text, position, length);
        if (emoji > position) {
            return emit(EMOJI, emoji, emoji);
        }
        char c = text[position];
        if (c == '#' || c == '@') {
            int end = wordEnd(position + 1, false);
            if (end > position + 1 && !afterWord() && named(position + 1, end)) {
                return emit(c == '#' ? HASHTAG : HANDLE, end, end);
            }
            position++;
            return false;
        }
        if (Links.beginsAt(text, position, length) && !afterWord()) {
            int end = Links.end(text, position, length);
            return emit(URL, Math.min(end, position + MAX_CHARS), end);
        }
        int end = wordEnd(position, true);
        if (end == position) {
            position += Character.charCount(Character.codePointAt(text, position, length));
            return false;
        }
        return word(end);
    }

    /** Underscores around a word are emphasis, not part of it. */
    private boolean word(int end) {
        int to = end;
        while (position < to && text[position] == '_') {
            position++;
        }
        while (to > position && text[to - 1] == '_') {
            to--;
        }
        if (to == position) {
            position = end;
            return false;
        }
        return emit(WORD, to, end);
    }

    private boolean emit(String kind, int end, int next) {
        term.copyBuffer(text, position, end - position);
        offset.setOffset(correctOffset(position), correctOffset(end));
        type.setType(kind);
        position = next;
        return true;
    }

    private boolean afterWord() {
        return position > 0
                && wordPart(Character.codePointBefore(text, position, 0))
                && text[position - 1] != '_';
    }

    /** Whether a letter or digit is among the characters; underscores alone name nothing. */
    private boolean named(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '_') {
                return true;
            }
        }
        return false;
    }

    private int wordEnd(int from, boolean splitIdeographs) {
        int end = from;
        int limit = Math.min(length, from + MAX_CHARS);
        while (end < limit) {
            int c = Character.codePointAt(text, end, length);
            if (!wordPart(c) || end + Character.charCount(c) > limit) {
                break;
            }
            if (splitIdeographs && Character.isIdeographic(c)) {
                return end == from ? end + Character.charCount(c) : end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean wordPart(int c) {
        if (c < 0x80) {
            return c == '_' || Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                    !(c >= 0xFE00 && c <= 0xFE0F);
            default -> Character.isLetterOrDigit(c) && !Emoji.regional(c);
        };
    }
}
