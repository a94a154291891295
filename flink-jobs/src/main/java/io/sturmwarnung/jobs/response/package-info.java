/** The response clock in a stream: questions to a brand, their limits, and how it answers. */
package io.sturmwarnung.jobs.response;
