package io.sturmwarnung.core.reply;

import java.util.List;

/**
 * A rule as its file has it.
 *
 * @param find what is wrong to say
 * @param weak what is wrong to say unless the reply owns the fault (or, of another channel, unless
 *     it answers first)
 * @param except what makes the same sentence right
 * @param negatable whether a negation before it makes it right
 * @param why why it hurts
 * @param better what to write
 */
record Rule(
        List<Phrase> find,
        List<Phrase> weak,
        List<Phrase> except,
        boolean negatable,
        String why,
        String better) {}
