/** What it costs to tell which brands a post is about. */
package io.sturmwarnung.benchmarks.matching;
