/** Fits the models that are part of the product, from data that are not. */
package io.sturmwarnung.benchmarks.fit;
