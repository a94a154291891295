/**
 * Passing on what the jobs raised: each notice to each of its channels, at least once and with the
 * same id each time. What became of each is kept in the index, so that a restart loses nothing and
 * repeats nothing. One dispatcher runs at a time.
 */
package io.sturmwarnung.console.delivery;
