/**
 * Linear text classifiers: features of words, models, their fitting and how good they are. Knows
 * nothing of what is classified.
 */
package io.sturmwarnung.core.learning;
