package io.sturmwarnung.core.reply;

/**
 * A word of a reply.
 *
 * @param form folded: lower case, umlauts as two letters; {@code []} for a blank to be filled
 * @param start where it begins in the reply, counted in UTF-16 units; parts of one contraction
 *     share their positions
 * @param end where it ends, exclusive
 * @param sentence number of its sentence
 * @param clause number of its clause
 * @param quoted whether it is somebody else's word
 */
record Token(String form, int start, int end, int sentence, int clause, boolean quoted) {
    static final String BLANK = "[]";
    static final String MAIL = "@mail";
    static final String LINK = "@link";
    static final String HANDLE = "@handle";
}
