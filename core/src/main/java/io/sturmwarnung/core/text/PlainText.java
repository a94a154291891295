package io.sturmwarnung.core.text;

/**
 * Makes any text safe and cheap to tokenise: invisible characters, skin tones and links go, a
 * character is repeated three times at most, emoji stand alone, and no run of characters is longer
 * than {@value #MAX_RUN}. The last matters because CoreNLP's tokeniser needs time quadratic in the
 * length of a run. One pass; only the first {@value #MAX_CHARS} characters are read, which is more
 * than any post has and enough to know an article's mood.
 */
final class PlainText {
    static final int MAX_CHARS = 10_000;
    private static final int MAX_RUN = 60;
    private static final int MAX_REPEATS = 3;

    private final String text;
    private final int length;
    private final StringBuilder plain;
    private int run;
    private int last = -1;
    private int repeats;

    private PlainText(String text) {
        this.text = text;
        this.length = Math.min(text.length(), MAX_CHARS);
        this.plain = new StringBuilder(length + 16);
    }

    static String of(String text) {
        return new PlainText(text).read();
    }

    private String read() {
        int i = 0;
        while (i < length) {
            int codePoint = text.codePointAt(i);
            if (run == 0 && startsLink(i)) {
                i = endOfRun(i);
                continue;
            }
            i += Character.charCount(codePoint);
            append(codePoint);
        }
        // CoreNLP knows an emoticon by what follows it.
        space();
        return plain.toString();
    }

    private void append(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            space();
        } else if (!isInvisible(codePoint) && !repeatsTooOften(codePoint)) {
            if (isEmoji(codePoint)) {
                space();
                plain.appendCodePoint(codePoint);
                space();
            } else {
                plain.appendCodePoint(codePoint == '’' || codePoint == '´' ? '\'' : codePoint);
                run++;
                if (run >= MAX_RUN) {
                    space();
                }
            }
        }
    }

    private void space() {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
        run = 0;
    }

    private boolean repeatsTooOften(int codePoint) {
        repeats = codePoint == last ? repeats + 1 : 1;
        last = codePoint;
        return repeats > MAX_REPEATS;
    }

    private boolean startsLink(int at) {
        return text.startsWith("http://", at)
                || text.startsWith("https://", at)
                || text.startsWith("www.", at);
    }

    private int endOfRun(int from) {
        int end = from;
        while (end < length && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isEmoji(int codePoint) {
        return (codePoint >= 0x2600 && codePoint <= 0x27BF)
                || (codePoint >= 0x2B00 && codePoint <= 0x2BFF)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF);
    }

    private static boolean isInvisible(int codePoint) {
        if (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) {
            return true;
        }
        if (codePoint >= 0xFE00 && codePoint <= 0xFE0F) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> false;
        };
    }
}
