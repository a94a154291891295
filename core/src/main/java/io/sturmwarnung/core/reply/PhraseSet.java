package io.sturmwarnung.core.reply;

/**
 * A list of phrases in a rule file.
 *
 * @param number its place among all lists of the file
 * @param negatable whether a negation makes them say something else
 */
record PhraseSet(int number, boolean negatable) {}
