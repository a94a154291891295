/**
 * Figures about the console and what it knows, for Prometheus. They come from the state that is at
 * hand: being asked for them asks the index nothing.
 */
package io.sturmwarnung.console.metrics;
