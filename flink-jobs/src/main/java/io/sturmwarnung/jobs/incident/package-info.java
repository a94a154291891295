/** One watch for each brand, fed slot by slot in event time. */
package io.sturmwarnung.jobs.incident;
