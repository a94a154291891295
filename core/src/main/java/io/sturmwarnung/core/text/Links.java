package io.sturmwarnung.core.text;

/** Finds web addresses: {@code http://…}, {@code https://…} and {@code www.…} up to a space. */
final class Links {
    private static final String[] BEGINNINGS = {"http://", "https://", "www."};
    private static final String NEVER_LAST = ".,;:!?)]}'\"…»“”’*_";

    private Links() {}

    static boolean beginsAt(char[] text, int from, int length) {
        for (String beginning : BEGINNINGS) {
            int next = from + beginning.length();
            if (next < length
                    && matches(text, from, beginning)
                    && Character.isLetterOrDigit(text[next])) {
                return true;
            }
        }
        return false;
    }

    /** Where the address ends; punctuation that closes the sentence around it is not part of it. */
    static int end(char[] text, int from, int length) {
        int end = from;
        while (end < length && !ends(text[end])) {
            end++;
        }
        while (NEVER_LAST.indexOf(text[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean ends(char c) {
        return Character.isWhitespace(c) || c == '<' || c == '>' || c == '"' || c < ' ';
    }

    private static boolean matches(char[] text, int from, String beginning) {
        for (int i = 0; i < beginning.length(); i++) {
            if (Character.toLowerCase(text[from + i]) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
