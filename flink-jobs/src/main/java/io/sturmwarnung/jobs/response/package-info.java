/** Questions to a brand that wait for an answer. */
package io.sturmwarnung.jobs.response;
