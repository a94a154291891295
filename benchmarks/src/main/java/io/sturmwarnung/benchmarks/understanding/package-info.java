/** How fast and how well posts are understood, beside CoreNLP's own pipeline. */
package io.sturmwarnung.benchmarks.understanding;
