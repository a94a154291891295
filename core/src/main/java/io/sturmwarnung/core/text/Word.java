package io.sturmwarnung.core.text;

/**
 * One word, sign or emoji of a text.
 *
 * @param form as it was written, without invisible characters
 * @param key what dictionaries look up: lower case, umlauts and accents folded to ASCII
 * @param kind what it is
 */
public record Word(String form, String key, Kind kind) {

    /** What a piece of text is. */
    public enum Kind {
        WORD,
        NUMBER,
        HANDLE,
        HASHTAG,
        /** Punctuation and symbols, emoji and emoticons among them. */
        SIGN,
        /** A sign that ends a sentence or half of it: {@code . ! ? ; …} in any number. */
        STOP
    }

    /** Whether it is written in capitals throughout, three letters at least. */
    public boolean shouted() {
        if (kind != Kind.WORD || form.length() < 3) {
            return false;
        }
        return form.codePoints().allMatch(Character::isUpperCase);
    }
}
