/** Knowing the state of all brands at any time, by asking the index once for everybody. */
package io.sturmwarnung.console.live;
