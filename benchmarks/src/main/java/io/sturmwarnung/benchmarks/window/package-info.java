/** What sliding windows cost, in time against Flink's own and in state. */
package io.sturmwarnung.benchmarks.window;
