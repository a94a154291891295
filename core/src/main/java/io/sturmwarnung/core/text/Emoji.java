package io.sturmwarnung.core.text;

/** Finds emoji sequences (Unicode TS 51): flags, keycaps, skin tones, joined and tagged ones. */
final class Emoji {
    private static final int JOINER = 0x200D;
    private static final int VARIATION = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    /** Real sequences have at most ten code points; longer runs are nonsense and are cut. */
    private static final int MAX_CHARS = 48;

    private Emoji() {}

    /** Where the emoji that begins at {@code from} ends; {@code from} if none begins there. */
    static int end(char[] text, int from, int length) {
        int first = Character.codePointAt(text, from, length);
        int next = from + Character.charCount(first);
        if (regional(first)) {
            boolean pair = next < length && regional(Character.codePointAt(text, next, length));
            return pair ? next + 2 : next;
        }
        if (first < 0x80) {
            return keycap(text, from, first, length);
        }
        if (!Character.isEmojiPresentation(first) && !Character.isExtendedPictographic(first)) {
            return from;
        }
        int limit = Math.min(length, from + MAX_CHARS);
        int end = modifiers(text, next, limit);
        while (end < limit && text[end] == JOINER && end + 1 < limit) {
            int joined = Character.codePointAt(text, end + 1, limit);
            if (!Character.isEmoji(joined) || joined < 0x80) {
                break;
            }
            end = modifiers(text, end + 1 + Character.charCount(joined), limit);
        }
        return end;
    }

    /** The emoji without variation selectors and skin tones. */
    static String plain(String emoji) {
        StringBuilder plain = new StringBuilder(emoji.length());
        emoji.codePoints()
                .filter(c -> c != VARIATION && !Character.isEmojiModifier(c))
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? emoji : plain.toString();
    }

    /** The emoji as it is indexed: a variation selector only changes how it is drawn. */
    static String canonical(String emoji) {
        return emoji.indexOf(VARIATION) < 0 ? emoji : emoji.replace("\uFE0F", "");
    }

    private static int keycap(char[] text, int from, int first, int length) {
        if (!Character.isDigit(first) && first != '#' && first != '*') {
            return from;
        }
        int mark = from + 1 < length && text[from + 1] == VARIATION ? from + 2 : from + 1;
        return mark < length && text[mark] == KEYCAP ? mark + 1 : from;
    }

    private static int modifiers(char[] text, int from, int limit) {
        int end = from;
        while (end < limit) {
            int next = Character.codePointAt(text, end, limit);
            boolean tag = next >= 0xE0020 && next <= 0xE007F;
            if (next != VARIATION && !tag && !Character.isEmojiModifier(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    static boolean regional(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }
}
