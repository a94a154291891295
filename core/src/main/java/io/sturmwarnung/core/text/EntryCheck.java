package io.sturmwarnung.core.text;

/** Tells entries of a {@link Phrasebook} that can find nothing, or anything. */
public final class EntryCheck {
    private EntryCheck() {}

    /** {@link IllegalArgumentException} says why an entry of words is no use. */
    public static void check(String entry) {
        check(entry, false);
    }

    /**
     * The same for an entry that may be a sign such as {@code :-)}.
     *
     * @throws IllegalArgumentException saying why it is no use
     */
    static void check(String entry, boolean sign) {
        boolean named = false;
        for (String part : entry.strip().split(" +")) {
            checkStars(part, entry);
            named |= names(part, sign);
        }
        if (!named) {
            throw new IllegalArgumentException(
                    "'%s' names no word: write one with letters%s, or leave the line out"
                            .formatted(
                                    entry,
                                    sign
                                            ? ", an emoji or an emoticon"
                                            : " or an emoji (emoticons go to %s)"
                                                    .formatted(Dictionaries.SIGNS)));
        }
    }

    private static void checkStars(String part, String entry) {
        if (Vocabulary.isLiteral(part) || Vocabulary.isSign(part)) {
            return;
        }
        String word = part.startsWith("*") ? part.substring(1) : part;
        word = part.endsWith("*") ? word.substring(0, word.length() - 1) : word;
        if (part.startsWith("*") && part.endsWith("*")) {
            throw new IllegalArgumentException(
                    "'%s' has stars at both ends of a word: write %s* (begins so) or *%s (ends so)"
                            .formatted(entry, word, word));
        }
        if (word.length() < 2) {
            throw new IllegalArgumentException(
                    "'%s' needs two letters at least beside the star".formatted(entry));
        }
    }

    /** Numbers alone mean nothing, but 10/10 does. */
    private static boolean names(String part, boolean sign) {
        if (Vocabulary.isSign(part)) {
            return false;
        }
        boolean digit = false;
        boolean other = false;
        for (int i = 0; i < part.length(); i += Character.charCount(part.codePointAt(i))) {
            int c = part.codePointAt(i);
            if (Character.isLetter(c) || isPicture(c)) {
                return true;
            }
            digit |= Character.isDigit(c);
            other |= !Character.isDigit(c) && c != '*';
        }
        return other && (digit || sign);
    }

    private static boolean isPicture(int c) {
        return Character.isEmojiPresentation(c) || Character.isExtendedPictographic(c);
    }
}
