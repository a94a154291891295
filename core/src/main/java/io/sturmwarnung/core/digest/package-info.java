/**
 * What a team that cannot watch all day is told twice a day: who waits for an answer, how the mood
 * is, what is on the rise and who carries it. Everything here is worked out of figures that are
 * given; where they come from is another's concern.
 */
package io.sturmwarnung.core.digest;
