package io.sturmwarnung.core.reply;

/**
 * A rule as its file has it.
 *
 * @param find what is wrong to say
 * @param weak what is wrong to say unless the reply owns the fault (or, of another channel, unless
 *     it answers first)
 * @param except what makes the same sentence right
 * @param why why it hurts
 * @param better what to write
 */
record Rule(PhraseSet find, PhraseSet weak, PhraseSet except, String why, String better) {}
