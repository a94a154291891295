/** Tells silence from calm: channels that nothing comes from, and the chain's own sign of life. */
package io.sturmwarnung.jobs.liveness;
