/** Adapts the sentiment models to posts that somebody labelled, and proves that they gain by it. */
package io.sturmwarnung.app.training;
