/**
 * Finds what a moderator must see: insults, threats, slurs and profanity. A dictionary tells the
 * words, a fitted model what they come to in their context.
 */
package io.sturmwarnung.core.offence;
