/** How often the detection alerts for nothing, and what it costs. */
package io.sturmwarnung.benchmarks.detection;
