/**
 * The stack of containers, checked without an engine: that the compose file keeps its own rules,
 * and that everything it names exists in the code.
 */
package io.sturmwarnung.app.compose;
