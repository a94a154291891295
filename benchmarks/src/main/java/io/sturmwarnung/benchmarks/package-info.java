/** What is claimed to be quick is measured here, against a named peer in the same run. */
package io.sturmwarnung.benchmarks;
